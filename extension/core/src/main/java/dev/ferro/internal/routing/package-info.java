/**
 * Which connections exist, and which of them an operation runs on. {@link dev.ferro.internal.routing.Router} is the one
 * place that chooses; every operation asks it first.
 */
@NullMarked
package dev.ferro.internal.routing;

import org.jspecify.annotations.NullMarked;
