/** Writing: in bulk, by unique attributes, with few privileges, and what is said when it is refused. */
@NullMarked
package dev.ferro.writing;

import org.jspecify.annotations.NullMarked;
