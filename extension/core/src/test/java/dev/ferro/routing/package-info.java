/** Proofs about names, generations and the default. */
@NullMarked
package dev.ferro.routing;

import org.jspecify.annotations.NullMarked;
