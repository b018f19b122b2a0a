/** What becomes of values on their way to a column and back. */
@NullMarked
package dev.ferro.values;

import org.jspecify.annotations.NullMarked;
