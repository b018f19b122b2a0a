/** Transactions, sessions, identity and origin, on both databases. */
@NullMarked
package dev.ferro.transaction;

import org.jspecify.annotations.NullMarked;
