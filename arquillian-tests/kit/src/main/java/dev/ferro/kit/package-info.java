/**
 * The scenario kit: what Ferro does, written once and run unchanged on every runtime. Classes whose names end with
 * {@code Scenarios} are tests, which each runner takes from this jar; {@link dev.ferro.kit.Container} is all that a runner
 * has to offer.
 */
@NullMarked
package dev.ferro.kit;

import org.jspecify.annotations.NullMarked;
