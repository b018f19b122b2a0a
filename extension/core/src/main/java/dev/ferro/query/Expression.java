package dev.ferro.query;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a value in each row, or in each group of rows: an attribute, a value, or what is made of them.
 * Immutable and thread-safe.
 *
 * @param <T> the entity class
 * @param <V> the type of the value
 */
public sealed interface Expression<T, V> permits Attribute, ComparableExpression, Literal {

    /**
     * Equal to a value.
     *
     * @param value to compare with; null asks for null (B2)
     * @return the restriction
     */
    default Restriction<T> equalTo(@Nullable V value) {
        return value == null ? isNull() : new Comparison<>(this, Comparison.Operator.EQUAL, new Literal<>(value));
    }

    /**
     * Equal to another expression; unknown where one of them is null.
     *
     * @param other of the same entity; null asks for null
     * @return the restriction
     */
    default Restriction<T> equalTo(@Nullable Expression<T, V> other) {
        return other == null ? isNull() : new Comparison<>(this, Comparison.Operator.EQUAL, other);
    }

    /**
     * Not equal to a value; unknown, and so not found, where the expression is null.
     *
     * @param value to compare with; null asks for what is not null (B2)
     * @return the restriction
     */
    default Restriction<T> notEqualTo(@Nullable V value) {
        return value == null ? notNull() : new Comparison<>(this, Comparison.Operator.NOT_EQUAL, new Literal<>(value));
    }

    /**
     * Not equal to another expression; unknown where one of them is null.
     *
     * @param other of the same entity; null asks for what is not null
     * @return the restriction
     */
    default Restriction<T> notEqualTo(@Nullable Expression<T, V> other) {
        return other == null ? notNull() : new Comparison<>(this, Comparison.Operator.NOT_EQUAL, other);
    }

    /**
     * Equal to one of some values.
     *
     * @param values to compare with, false if there are none; null among them means "or is null"
     * @return the restriction
     */
    default Restriction<T> in(Collection<? extends @Nullable V> values) {
        return In.of(this, values);
    }

    /**
     * Equal to one of some values.
     *
     * @param values to compare with, false if there are none; null among them means "or is null"
     * @return the restriction
     */
    @SuppressWarnings("unchecked") // the array is only read
    default Restriction<T> in(@Nullable V... values) {
        return in(Arrays.asList(values));
    }

    /**
     * Equal to none of some values; unknown where the expression is null.
     *
     * @param values to compare with, true if there are none; null among them means "and is not null"
     * @return the restriction
     */
    default Restriction<T> notIn(Collection<? extends @Nullable V> values) {
        return In.noneOf(this, values);
    }

    /**
     * Equal to none of some values; unknown where the expression is null.
     *
     * @param values to compare with, true if there are none; null among them means "and is not null"
     * @return the restriction
     */
    @SuppressWarnings("unchecked") // the array is only read
    default Restriction<T> notIn(@Nullable V... values) {
        return notIn(Arrays.asList(values));
    }

    /**
     * Null; for a path also where a reference on the way is null.
     *
     * @return the restriction
     */
    default Restriction<T> isNull() {
        return new NullCheck<>(this);
    }

    /**
     * Not null.
     *
     * @return the restriction
     */
    default Restriction<T> notNull() {
        return new Negation<>(isNull());
    }

    /**
     * How many rows have a value that is not null (Q5).
     *
     * @return the aggregate
     */
    default NumericExpression<T, Long> count() {
        return new Count<>(Count.Of.VALUES, this);
    }

    /**
     * How many different values there are, null not counted (Q5).
     *
     * @return the aggregate
     */
    default NumericExpression<T, Long> countDistinct() {
        return new Count<>(Count.Of.DISTINCT_VALUES, this);
    }

    /**
     * In ascending order of this.
     *
     * @return the ordering
     */
    default Ordering<T> asc() {
        return Ordering.asc(this);
    }

    /**
     * In descending order of this.
     *
     * @return the ordering
     */
    default Ordering<T> desc() {
        return Ordering.desc(this);
    }
}
