package dev.ferro.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update sets an attribute to (Q4). Immutable and thread-safe.
 *
 * <pre>{@code
 * users.where(attribute(User::id).equalTo(7L)).update(set(User::name, "Ada"), set(attribute(User::views), attribute(User::views).plus(1)));
 * }</pre>
 *
 * @param attribute of the entity itself
 * @param value computed by the database from the row as it was before; null for null (B3)
 * @param <T> the entity class
 */
public record Assignment<T>(
        Attribute<T, ?> attribute, @Nullable Expression<T, ?> value) {

    /** Refuses no attribute. */
    public Assignment {
        Objects.requireNonNull(attribute, "attribute");
    }

    /**
     * Sets an attribute to a value.
     *
     * @param getter a method reference to the accessor of the attribute
     * @param value the new value; null for null (B3)
     * @param <T> the entity class
     * @param <V> the type of the attribute
     * @return the assignment
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public static <T, V> Assignment<T> set(Getter<T, V> getter, @Nullable V value) {
        return set(Attribute.attribute(getter), value);
    }

    /**
     * Sets an attribute to a value.
     *
     * @param attribute of the entity itself
     * @param value the new value; null for null (B3)
     * @param <T> the entity class
     * @param <V> the type of the attribute
     * @return the assignment
     */
    public static <T, V> Assignment<T> set(Attribute<T, V> attribute, @Nullable V value) {
        return new Assignment<>(attribute, value == null ? null : new Literal<>(value));
    }

    /**
     * Sets an attribute to what the database computes.
     *
     * @param attribute of the entity itself
     * @param expression of attributes of the entity itself
     * @param <T> the entity class
     * @param <V> the type of the attribute
     * @return the assignment
     */
    public static <T, V> Assignment<T> set(Attribute<T, V> attribute, Expression<T, V> expression) {
        return new Assignment<>(attribute, Objects.requireNonNull(expression, "expression"));
    }

    /**
     * Sets an attribute to null.
     *
     * @param attribute of the entity itself
     * @param <T> the entity class
     * @return the assignment
     */
    public static <T> Assignment<T> setNull(Attribute<T, ?> attribute) {
        return new Assignment<>(attribute, null);
    }
}
