package dev.ferro.query;

import java.util.Objects;

/**
 * A text in lower or upper case; only for the letters of ASCII is that promised. Immutable and thread-safe.
 *
 * @param to which case
 * @param text that is changed
 * @param <T> the entity class
 */
public record ChangedCase<T>(To to, Expression<T, String> text) implements TextExpression<T> {

    /** Refuses nulls. */
    public ChangedCase {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
    }

    /** Which case. */
    public enum To {
        /** Lower case. */
        LOWER,
        /** Upper case. */
        UPPER
    }
}
