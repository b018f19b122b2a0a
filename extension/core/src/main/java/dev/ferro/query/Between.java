package dev.ferro.query;

import java.util.Objects;

/**
 * An expression lies between two others, both included. Immutable and thread-safe.
 *
 * @param expression that is looked at
 * @param least the lower end
 * @param most the upper end
 * @param <T> the entity class
 * @param <V> the type of all three
 */
public record Between<T, V>(Expression<T, V> expression, Expression<T, V> least, Expression<T, V> most)
        implements Restriction<T> {

    /** Refuses nulls. */
    public Between {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
    }
}
