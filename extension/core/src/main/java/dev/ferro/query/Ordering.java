package dev.ferro.query;

import jakarta.data.Direction;
import jakarta.data.Order;
import jakarta.data.Sort;
import java.util.List;
import java.util.Objects;

/**
 * An order of rows by one expression (Q3). Nulls come last in ascending order and first in descending order, on every
 * database, unless {@link #nullsFirst} or {@link #nullsLast} say otherwise. Immutable and thread-safe.
 *
 * <pre>{@code
 * users.query().orderBy(desc(User::age).nullsLast(), asc(User::email).ignoringCase())
 * }</pre>
 *
 * @param expression that is compared
 * @param direction ascending or descending
 * @param nulls where nulls come
 * @param letters whether upper and lower case are the same; of no meaning for what is no text
 * @param <T> the entity class
 */
public record Ordering<T>(Expression<T, ?> expression, Direction direction, Nulls nulls, Like.Case letters) {

    /** Refuses nulls. */
    public Ordering {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(nulls, "nulls");
        Objects.requireNonNull(letters, "letters");
    }

    /**
     * Ascending by an expression.
     *
     * @param expression that is compared
     * @param <T> the entity class
     * @return the ordering
     */
    public static <T> Ordering<T> asc(Expression<T, ?> expression) {
        return new Ordering<>(expression, Direction.ASC, Nulls.LAST, Like.Case.SENSITIVE);
    }

    /**
     * Ascending by an attribute.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @return the ordering
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public static <T> Ordering<T> asc(Getter<T, ?> getter) {
        return asc(Attribute.attribute(MethodReferences.entity(getter), MethodReferences.name(getter)));
    }

    /**
     * Descending by an expression.
     *
     * @param expression that is compared
     * @param <T> the entity class
     * @return the ordering
     */
    public static <T> Ordering<T> desc(Expression<T, ?> expression) {
        return new Ordering<>(expression, Direction.DESC, Nulls.FIRST, Like.Case.SENSITIVE);
    }

    /**
     * Descending by an attribute.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @return the ordering
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public static <T> Ordering<T> desc(Getter<T, ?> getter) {
        return desc(Attribute.attribute(MethodReferences.entity(getter), MethodReferences.name(getter)));
    }

    /**
     * What Jakarta Data says.
     *
     * @param entity the entity class
     * @param sort by the name of an attribute, or by a path of names joined by dots
     * @param <T> the entity class
     * @return the ordering
     */
    public static <T> Ordering<T> of(Class<T> entity, Sort<?> sort) {
        Expression<T, Object> attribute = Attribute.attribute(entity, sort.property());
        Ordering<T> ordering = sort.isAscending() ? asc(attribute) : desc(attribute);
        return sort.ignoreCase() ? ordering.ignoringCase() : ordering;
    }

    /**
     * What Jakarta Data says.
     *
     * @param entity the entity class
     * @param order by names of attributes
     * @param <T> the entity class
     * @return the orderings
     */
    public static <T> List<Ordering<T>> of(Class<T> entity, Order<?> order) {
        return order.sorts().stream().map(sort -> of(entity, sort)).toList();
    }

    /**
     * The same with nulls before everything else.
     *
     * @return the ordering
     */
    public Ordering<T> nullsFirst() {
        return new Ordering<>(expression, direction, Nulls.FIRST, letters);
    }

    /**
     * The same with nulls behind everything else.
     *
     * @return the ordering
     */
    public Ordering<T> nullsLast() {
        return new Ordering<>(expression, direction, Nulls.LAST, letters);
    }

    /**
     * The same without regard to upper and lower case; only for the letters of ASCII is that promised.
     *
     * @return the ordering
     */
    public Ordering<T> ignoringCase() {
        return new Ordering<>(expression, direction, nulls, Like.Case.IGNORED);
    }

    /**
     * The opposite order, nulls included.
     *
     * @return the ordering
     */
    public Ordering<T> reversed() {
        return new Ordering<>(
                expression,
                direction == Direction.ASC ? Direction.DESC : Direction.ASC,
                nulls == Nulls.FIRST ? Nulls.LAST : Nulls.FIRST,
                letters);
    }

    /** Where nulls come. */
    public enum Nulls {
        /** Before everything else. */
        FIRST,
        /** Behind everything else. */
        LAST
    }
}
