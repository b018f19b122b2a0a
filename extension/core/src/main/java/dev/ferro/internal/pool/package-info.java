/**
 * The pool of each named connection, its physical connections, and the promise that none of them goes from one borrower
 * to the next with anything left on it. Borrowing is for the session room; nobody else asks a pool.
 */
@NullMarked
package dev.ferro.internal.pool;

import org.jspecify.annotations.NullMarked;
