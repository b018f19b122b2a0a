/** An application that never mentions a connection. */
@NullMarked
package dev.ferro.kit.single;

import org.jspecify.annotations.NullMarked;
