/** An application that cannot be deployed. */
@NullMarked
package dev.ferro.kit.refused.faults;

import org.jspecify.annotations.NullMarked;
