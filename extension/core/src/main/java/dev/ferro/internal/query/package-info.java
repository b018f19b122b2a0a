/**
 * Runs queries: names are looked up in the mapping, the tree of {@code dev.ferro.query} is rendered for a dialect with
 * every value as a bind, and rows are hydrated. Works on a physical connection that others chose.
 */
@NullMarked
package dev.ferro.internal.query;

import org.jspecify.annotations.NullMarked;
