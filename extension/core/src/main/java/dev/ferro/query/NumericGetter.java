package dev.ferro.query;

/**
 * A {@link Getter} of an attribute whose values are numbers.
 *
 * @param <T> the entity class
 * @param <N> the type of the attribute
 */
@FunctionalInterface
public interface NumericGetter<T, N extends Number & Comparable<? super N>> extends ComparableGetter<T, N> {}
