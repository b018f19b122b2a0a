/** What goes wrong on a real PostgreSQL, in the middle of the work of a transaction or session, and what is left of it. */
@NullMarked
package dev.ferro.faults;

import org.jspecify.annotations.NullMarked;
