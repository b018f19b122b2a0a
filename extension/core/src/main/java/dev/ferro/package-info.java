/**
 * What applications type: {@link dev.ferro.Ferro} builds everything, {@link dev.ferro.Repository} and
 * {@link dev.ferro.Sql} do the work, {@link dev.ferro.ConnectionSettings} describes a named connection, and the
 * exceptions tell what went wrong, where, and what to change.
 *
 * <p>Nothing here depends on a container. Everything below {@code dev.ferro.internal} is implementation and may change
 * at any time.
 */
@NullMarked
package dev.ferro;

import org.jspecify.annotations.NullMarked;
