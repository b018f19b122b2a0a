/**
 * What an entity class says about its table: read from annotations once, checked completely, and kept as attributes with
 * their accessors. Knows no connection and sends no statement.
 */
@NullMarked
package dev.ferro.internal.mapping;

import org.jspecify.annotations.NullMarked;
