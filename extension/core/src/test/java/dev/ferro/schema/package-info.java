/** The creation of tables. */
@NullMarked
package dev.ferro.schema;

import org.jspecify.annotations.NullMarked;
