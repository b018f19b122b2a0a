package dev.ferro.query;

/**
 * A {@link Getter} of an attribute whose values have an order.
 *
 * @param <T> the entity class
 * @param <V> the type of the attribute
 */
@FunctionalInterface
public interface ComparableGetter<T, V extends Comparable<? super V>> extends Getter<T, V> {}
