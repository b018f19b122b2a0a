/** An application that cannot be deployed. */
@NullMarked
package dev.ferro.kit.refused.misspelt;

import org.jspecify.annotations.NullMarked;
