/** An application that cannot be deployed. */
@NullMarked
package dev.ferro.kit.refused.deferring;

import org.jspecify.annotations.NullMarked;
