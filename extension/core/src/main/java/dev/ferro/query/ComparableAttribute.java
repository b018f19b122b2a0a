package dev.ferro.query;

import java.util.Objects;

/**
 * An attribute whose values have an order. Immutable and thread-safe.
 *
 * @param entity where the path begins
 * @param path to the attribute
 * @param <T> the entity class
 * @param <V> the type of the attribute
 */
public record ComparableAttribute<T, V extends Comparable<? super V>>(Class<T> entity, String path)
        implements Attribute<T, V>, ComparableExpression<T, V> {

    /** Refuses nulls. */
    public ComparableAttribute {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(path, "path");
    }
}
