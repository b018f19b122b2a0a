/** Queries, from the vocabulary down to the rows. */
@NullMarked
package dev.ferro.query;

import org.jspecify.annotations.NullMarked;
