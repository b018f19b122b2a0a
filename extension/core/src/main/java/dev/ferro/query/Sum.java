package dev.ferro.query;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The sum of a group of rows, null where there is no value. Immutable and thread-safe.
 *
 * @param of what is added up
 * @param <T> the entity class
 */
public record Sum<T>(Expression<T, ?> of) implements NumericExpression<T, BigDecimal> {

    /** Refuses nulls. */
    public Sum {
        Objects.requireNonNull(of, "of");
    }
}
