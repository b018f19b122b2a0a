package dev.ferro.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many rows or values there are in a group of rows; never null. Immutable and thread-safe.
 *
 * @param what is counted
 * @param expression whose values are counted; null where rows are
 * @param <T> the entity class
 */
public record Count<T>(Of what, @Nullable Expression<T, ?> expression) implements NumericExpression<T, Long> {

    /**
     * Refuses values of nothing.
     *
     * @throws IllegalArgumentException if rows are counted and an expression is given, or the other way round
     */
    public Count {
        Objects.requireNonNull(what, "what");
        if ((what == Of.ROWS) != (expression == null)) {
            throw new IllegalArgumentException("values of an expression are counted, or rows");
        }
    }

    /**
     * How many rows there are (Q5).
     *
     * @param <T> the entity class
     * @return the aggregate
     */
    public static <T> Count<T> rows() {
        return new Count<>(Of.ROWS, null);
    }

    /** What is counted. */
    public enum Of {
        /** Rows. */
        ROWS,
        /** Values that are not null. */
        VALUES,
        /** Different values that are not null. */
        DISTINCT_VALUES
    }
}
