package dev.ferro.query;

/**
 * A {@link Getter} of an attribute whose values are texts.
 *
 * @param <T> the entity class
 */
@FunctionalInterface
public interface TextGetter<T> extends ComparableGetter<T, String> {}
