package dev.ferro.query;

import java.util.Objects;

/**
 * An attribute whose values are numbers. Immutable and thread-safe.
 *
 * @param entity where the path begins
 * @param path to the attribute
 * @param <T> the entity class
 * @param <N> the type of the attribute
 */
public record NumericAttribute<T, N extends Number & Comparable<? super N>>(Class<T> entity, String path)
        implements Attribute<T, N>, NumericExpression<T, N> {

    /** Refuses nulls. */
    public NumericAttribute {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(path, "path");
    }
}
