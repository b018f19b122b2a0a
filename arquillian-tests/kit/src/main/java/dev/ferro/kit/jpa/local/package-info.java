/** A persistence unit of the application itself, where no container has one. */
@NullMarked
package dev.ferro.kit.jpa.local;

import org.jspecify.annotations.NullMarked;
