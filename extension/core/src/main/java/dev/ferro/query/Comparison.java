package dev.ferro.query;

import java.util.Objects;

/**
 * Two expressions are compared; unknown where one of them is null. Immutable and thread-safe.
 *
 * @param left the first expression
 * @param operator how they are compared
 * @param right the second expression
 * @param <T> the entity class
 * @param <V> the type of both
 */
public record Comparison<T, V>(Expression<T, V> left, Operator operator, Expression<T, V> right)
        implements Restriction<T> {

    /** Refuses nulls. */
    public Comparison {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(right, "right");
    }

    /** How two expressions are compared. */
    public enum Operator {
        /** Equal. */
        EQUAL,
        /** Not equal. */
        NOT_EQUAL,
        /** The left one is greater. */
        GREATER,
        /** The left one is greater, or they are equal. */
        GREATER_EQUAL,
        /** The left one is less. */
        LESS,
        /** The left one is less, or they are equal. */
        LESS_EQUAL
    }
}
