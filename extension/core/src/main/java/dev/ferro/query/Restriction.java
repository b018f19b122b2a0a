package dev.ferro.query;

import java.util.List;

/**
 * What rows must be like (Q2): a tree of records that can be read, and put together freely. Immutable and thread-safe.
 *
 * <pre>{@code
 * attribute(User::age).greaterThanEqual(18)
 *         .and(attribute(User::email).endsWith("@example.org").or(attribute(User::email).isNull()))
 * }</pre>
 *
 * <p>It is true, false or unknown, as SQL has it; only rows for which it is true are found. What is negated stays unknown
 * where it was unknown.
 *
 * @param <T> the entity class
 */
public sealed interface Restriction<T> permits Comparison, Between, In, Like, NullCheck, Junction, Negation, Related {

    /**
     * Both must be true.
     *
     * @param other another restriction
     * @return both
     */
    default Restriction<T> and(Restriction<T> other) {
        return Junction.of(Junction.Kind.ALL, this, other);
    }

    /**
     * One must be true.
     *
     * @param other another restriction
     * @return either
     */
    default Restriction<T> or(Restriction<T> other) {
        return Junction.of(Junction.Kind.ANY, this, other);
    }

    /**
     * The opposite.
     *
     * @return true where this is false, unknown where this is unknown
     */
    default Restriction<T> negate() {
        return new Negation<>(this);
    }

    /**
     * Each must be true.
     *
     * @param restrictions the parts; without any it is true
     * @param <T> the entity class
     * @return all of them
     */
    static <T> Restriction<T> all(List<? extends Restriction<T>> restrictions) {
        return new Junction<>(Junction.Kind.ALL, List.copyOf(restrictions));
    }

    /**
     * Each must be true.
     *
     * @param restrictions the parts; without any it is true
     * @param <T> the entity class
     * @return all of them
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <T> Restriction<T> all(Restriction<T>... restrictions) {
        return all(List.of(restrictions));
    }

    /**
     * One must be true.
     *
     * @param restrictions the parts; without any it is false
     * @param <T> the entity class
     * @return any of them
     */
    static <T> Restriction<T> any(List<? extends Restriction<T>> restrictions) {
        return new Junction<>(Junction.Kind.ANY, List.copyOf(restrictions));
    }

    /**
     * One must be true.
     *
     * @param restrictions the parts; without any it is false
     * @param <T> the entity class
     * @return any of them
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <T> Restriction<T> any(Restriction<T>... restrictions) {
        return any(List.of(restrictions));
    }

    /**
     * True for each row.
     *
     * @param <T> the entity class
     * @return no restriction
     */
    static <T> Restriction<T> unrestricted() {
        return new Junction<>(Junction.Kind.ALL, List.of());
    }
}
