/** An application that does nothing, with Ferro or without it. */
@NullMarked
package dev.ferro.kit.idle;

import org.jspecify.annotations.NullMarked;
