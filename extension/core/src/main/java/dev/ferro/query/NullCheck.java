package dev.ferro.query;

import java.util.Objects;

/**
 * An expression is null; never unknown. Immutable and thread-safe.
 *
 * @param expression that is looked at
 * @param <T> the entity class
 */
public record NullCheck<T>(Expression<T, ?> expression) implements Restriction<T> {

    /** Refuses nulls. */
    public NullCheck {
        Objects.requireNonNull(expression, "expression");
    }
}
