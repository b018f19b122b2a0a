/** The arrows and walls of the house, as rules. */
@NullMarked
package dev.ferro.architecture;

import org.jspecify.annotations.NullMarked;
