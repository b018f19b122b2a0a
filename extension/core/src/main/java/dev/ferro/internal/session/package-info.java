/**
 * Work on a connection that the resolver chose: borrows a physical connection, runs the work on it, makes errors of the
 * driver into ours, and gives the physical connection back clean. The ambient session will live here.
 */
@NullMarked
package dev.ferro.internal.session;

import org.jspecify.annotations.NullMarked;
