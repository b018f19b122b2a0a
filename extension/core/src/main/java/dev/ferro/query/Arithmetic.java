package dev.ferro.query;

import java.util.Objects;

/**
 * A number that the database computes, null if one of the operands is. Immutable and thread-safe.
 *
 * @param left the first operand
 * @param operator what is computed
 * @param right the second operand
 * @param <T> the entity class
 * @param <N> the type of the numbers
 */
public record Arithmetic<T, N extends Number & Comparable<? super N>>(
        Expression<T, N> left, Operator operator, Expression<T, N> right) implements NumericExpression<T, N> {

    /** Refuses nulls. */
    public Arithmetic {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(right, "right");
    }

    /** What is computed. */
    public enum Operator {
        /** The sum. */
        PLUS,
        /** The difference. */
        MINUS,
        /** The product. */
        TIMES
    }
}
