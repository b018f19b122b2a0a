/**
 * Work on a connection that the resolver chose: borrows a physical connection, runs the work on it, makes errors of the
 * driver into ours, and gives the physical connection back clean. What is ambient for a thread, and where instances came
 * from, is kept here too.
 */
@NullMarked
package dev.ferro.internal.session;

import org.jspecify.annotations.NullMarked;
