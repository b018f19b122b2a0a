package dev.ferro.query;

import java.util.Objects;

/**
 * The average of a group of rows, null where there is no value. Immutable and thread-safe.
 *
 * @param of what is averaged
 * @param <T> the entity class
 */
public record Average<T>(Expression<T, ?> of) implements NumericExpression<T, Double> {

    /** Refuses nulls. */
    public Average {
        Objects.requireNonNull(of, "of");
    }
}
