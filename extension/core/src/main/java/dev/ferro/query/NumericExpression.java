package dev.ferro.query;

import java.math.BigDecimal;

/**
 * An expression whose values are numbers. It is computed by the database; a result that does not fit the type of its
 * column is an error there. Immutable and thread-safe.
 *
 * @param <T> the entity class
 * @param <N> the type of the numbers
 */
public sealed interface NumericExpression<T, N extends Number & Comparable<? super N>>
        extends ComparableExpression<T, N> permits NumericAttribute, Arithmetic, Length, Sum, Average, Count {

    /**
     * The sum with a number.
     *
     * @param number to add
     * @return the sum
     */
    default NumericExpression<T, N> plus(N number) {
        return plus(Literal.of(number, "plus"));
    }

    /**
     * The sum with another expression.
     *
     * @param other to add
     * @return the sum
     */
    default NumericExpression<T, N> plus(Expression<T, N> other) {
        return new Arithmetic<>(this, Arithmetic.Operator.PLUS, other);
    }

    /**
     * The difference to a number.
     *
     * @param number to subtract
     * @return the difference
     */
    default NumericExpression<T, N> minus(N number) {
        return minus(Literal.of(number, "minus"));
    }

    /**
     * The difference to another expression.
     *
     * @param other to subtract
     * @return the difference
     */
    default NumericExpression<T, N> minus(Expression<T, N> other) {
        return new Arithmetic<>(this, Arithmetic.Operator.MINUS, other);
    }

    /**
     * The product with a number.
     *
     * @param number to multiply with
     * @return the product
     */
    default NumericExpression<T, N> times(N number) {
        return times(Literal.of(number, "times"));
    }

    /**
     * The product with another expression.
     *
     * @param other to multiply with
     * @return the product
     */
    default NumericExpression<T, N> times(Expression<T, N> other) {
        return new Arithmetic<>(this, Arithmetic.Operator.TIMES, other);
    }

    /**
     * The sum of the rows (Q5): exact for whole numbers, and for decimals as far as the database keeps them.
     *
     * @return the aggregate, null where there is no value
     */
    default NumericExpression<T, BigDecimal> sum() {
        return new Sum<>(this);
    }

    /**
     * The average of the rows (Q5), null not counted.
     *
     * @return the aggregate, null where there is no value
     */
    default NumericExpression<T, Double> avg() {
        return new Average<>(this);
    }
}
