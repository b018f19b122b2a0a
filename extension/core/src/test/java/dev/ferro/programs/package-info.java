/** Random programs of transactions, and a model in plain Java that says what must be left of them. */
@NullMarked
package dev.ferro.programs;

import org.jspecify.annotations.NullMarked;
