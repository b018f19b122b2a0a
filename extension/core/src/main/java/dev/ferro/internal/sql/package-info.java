/**
 * The statements of an entity on a dialect, rendered once, and the plan that binds and hydrates them without looking
 * anything up per row; and the raw SQL of applications. Works on a physical connection that others chose.
 */
@NullMarked
package dev.ferro.internal.sql;

import org.jspecify.annotations.NullMarked;
