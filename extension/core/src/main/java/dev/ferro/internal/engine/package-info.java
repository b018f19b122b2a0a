/** Puts the rooms together: what {@link dev.ferro.Ferro#builder()} builds. */
@NullMarked
package dev.ferro.internal.engine;

import org.jspecify.annotations.NullMarked;
