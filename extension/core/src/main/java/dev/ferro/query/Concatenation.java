package dev.ferro.query;

import java.util.Objects;

/**
 * A text with another one behind it, null if one of them is. Immutable and thread-safe.
 *
 * @param first the beginning
 * @param second the end
 * @param <T> the entity class
 */
public record Concatenation<T>(Expression<T, String> first, Expression<T, String> second) implements TextExpression<T> {

    /** Refuses nulls. */
    public Concatenation {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }
}
