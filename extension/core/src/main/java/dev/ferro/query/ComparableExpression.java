package dev.ferro.query;

import java.util.Objects;

/**
 * An expression whose values have an order: that of the database, which for text is the collation of the column (on SQLite
 * by code points), for an enum kept by its name that of the names. Immutable and thread-safe.
 *
 * <p>No value may be null here: {@code greaterThan(null)} could never be true, and is refused.
 *
 * @param <T> the entity class
 * @param <V> the type of the value
 */
public sealed interface ComparableExpression<T, V extends Comparable<? super V>> extends Expression<T, V>
        permits NumericExpression, TextExpression, ComparableAttribute, Extreme {

    /**
     * Greater than a value.
     *
     * @param value to compare with
     * @return the restriction
     */
    default Restriction<T> greaterThan(V value) {
        return new Comparison<>(this, Comparison.Operator.GREATER, Literal.of(value, "greaterThan"));
    }

    /**
     * Greater than another expression.
     *
     * @param other of the same entity
     * @return the restriction
     */
    default Restriction<T> greaterThan(Expression<T, V> other) {
        return new Comparison<>(this, Comparison.Operator.GREATER, other);
    }

    /**
     * Greater than a value, or equal to it.
     *
     * @param value to compare with
     * @return the restriction
     */
    default Restriction<T> greaterThanEqual(V value) {
        return new Comparison<>(this, Comparison.Operator.GREATER_EQUAL, Literal.of(value, "greaterThanEqual"));
    }

    /**
     * Greater than another expression, or equal to it.
     *
     * @param other of the same entity
     * @return the restriction
     */
    default Restriction<T> greaterThanEqual(Expression<T, V> other) {
        return new Comparison<>(this, Comparison.Operator.GREATER_EQUAL, other);
    }

    /**
     * Less than a value.
     *
     * @param value to compare with
     * @return the restriction
     */
    default Restriction<T> lessThan(V value) {
        return new Comparison<>(this, Comparison.Operator.LESS, Literal.of(value, "lessThan"));
    }

    /**
     * Less than another expression.
     *
     * @param other of the same entity
     * @return the restriction
     */
    default Restriction<T> lessThan(Expression<T, V> other) {
        return new Comparison<>(this, Comparison.Operator.LESS, other);
    }

    /**
     * Less than a value, or equal to it.
     *
     * @param value to compare with
     * @return the restriction
     */
    default Restriction<T> lessThanEqual(V value) {
        return new Comparison<>(this, Comparison.Operator.LESS_EQUAL, Literal.of(value, "lessThanEqual"));
    }

    /**
     * Less than another expression, or equal to it.
     *
     * @param other of the same entity
     * @return the restriction
     */
    default Restriction<T> lessThanEqual(Expression<T, V> other) {
        return new Comparison<>(this, Comparison.Operator.LESS_EQUAL, other);
    }

    /**
     * Between two values, both included.
     *
     * @param least the lower end
     * @param most the upper end
     * @return the restriction, false if the ends are the wrong way round
     */
    default Restriction<T> between(V least, V most) {
        return between(Literal.of(least, "between"), Literal.of(most, "between"));
    }

    /**
     * Between two expressions, both included.
     *
     * @param least the lower end
     * @param most the upper end
     * @return the restriction
     */
    default Restriction<T> between(Expression<T, V> least, Expression<T, V> most) {
        return new Between<>(this, Objects.requireNonNull(least, "least"), Objects.requireNonNull(most, "most"));
    }

    /**
     * Less than the first value, or greater than the second.
     *
     * @param least the lower end
     * @param most the upper end
     * @return the restriction
     */
    default Restriction<T> notBetween(V least, V most) {
        return between(least, most).negate();
    }

    /**
     * The least value of the rows (Q5).
     *
     * @return the aggregate, null where there is no value
     */
    default ComparableExpression<T, V> min() {
        return new Extreme<>(Extreme.End.LEAST, this);
    }

    /**
     * The greatest value of the rows (Q5).
     *
     * @return the aggregate, null where there is no value
     */
    default ComparableExpression<T, V> max() {
        return new Extreme<>(Extreme.End.GREATEST, this);
    }
}
