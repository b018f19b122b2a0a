package dev.ferro.query;

import java.util.Objects;

/**
 * How many characters a text has. Immutable and thread-safe.
 *
 * @param text that is measured
 * @param <T> the entity class
 */
public record Length<T>(Expression<T, String> text) implements NumericExpression<T, Integer> {

    /** Refuses nulls. */
    public Length {
        Objects.requireNonNull(text, "text");
    }
}
