/**
 * Relations as an instance holds them: a reference, a to-many relation, a collection of values. They know whom they hang
 * on and where that came from (R19), and ask for the rest when they are asked.
 */
@NullMarked
package dev.ferro.internal.relation;

import org.jspecify.annotations.NullMarked;
