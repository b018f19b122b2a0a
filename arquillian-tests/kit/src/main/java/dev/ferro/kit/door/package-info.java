/** How an application is asked from outside. */
@NullMarked
package dev.ferro.kit.door;

import org.jspecify.annotations.NullMarked;
