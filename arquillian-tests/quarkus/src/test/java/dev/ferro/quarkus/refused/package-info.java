/** Beans that no application may have; kept out of the one of the other tests by its configuration. */
@NullMarked
package dev.ferro.quarkus.refused;

import org.jspecify.annotations.NullMarked;
