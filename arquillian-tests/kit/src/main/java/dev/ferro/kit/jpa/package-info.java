/** An application that has a persistence unit as well: each side on its own entities, and both on one that they share. */
@NullMarked
package dev.ferro.kit.jpa;

import org.jspecify.annotations.NullMarked;
