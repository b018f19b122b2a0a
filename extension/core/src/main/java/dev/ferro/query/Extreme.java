package dev.ferro.query;

import java.util.Objects;

/**
 * The least or greatest value of a group of rows, null where there is none. Immutable and thread-safe.
 *
 * @param end which of them
 * @param of what is looked at
 * @param <T> the entity class
 * @param <V> the type of the value
 */
public record Extreme<T, V extends Comparable<? super V>>(End end, Expression<T, V> of)
        implements ComparableExpression<T, V> {

    /** Refuses nulls. */
    public Extreme {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(of, "of");
    }

    /** The end of an order. */
    public enum End {
        /** The least value. */
        LEAST,
        /** The greatest value. */
        GREATEST
    }
}
