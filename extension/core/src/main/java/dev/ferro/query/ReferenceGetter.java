package dev.ferro.query;

import dev.ferro.Ref;

/**
 * A {@link Getter} of a to-one relation.
 *
 * @param <T> the entity class
 * @param <U> the entity class that is referred to
 */
@FunctionalInterface
public interface ReferenceGetter<T, U> extends Getter<T, Ref<U>> {}
