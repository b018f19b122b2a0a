package dev.ferro.query;

import dev.ferro.Elements;

/**
 * A {@link Getter} of a collection of values.
 *
 * @param <T> the entity class
 * @param <V> the class of the values
 */
@FunctionalInterface
public interface ElementsGetter<T, V> extends Getter<T, Elements<V>> {}
