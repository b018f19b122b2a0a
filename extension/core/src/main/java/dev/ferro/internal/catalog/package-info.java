/** Tables as the mapping wants them and as a database has them, in the same words, so that the two can be compared. */
@NullMarked
package dev.ferro.internal.catalog;

import org.jspecify.annotations.NullMarked;
