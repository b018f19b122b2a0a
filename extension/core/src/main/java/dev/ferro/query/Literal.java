package dev.ferro.query;

import java.util.Objects;

/**
 * A value, bound with the type of what it is compared with (B1). Immutable, if the value is.
 *
 * @param value never null
 * @param <T> the entity class
 * @param <V> the type of the value
 */
public record Literal<T, V>(V value) implements Expression<T, V> {

    /** Refuses nulls. */
    public Literal {
        Objects.requireNonNull(value, "value");
    }

    static <T, V> Literal<T, V> of(V value, String operation) {
        return new Literal<>(Objects.requireNonNull(
                value, () -> operation + "(null) could never be true or give anything; use isNull() or notNull()"));
    }

    /** A value may be personal. */
    @Override
    public String toString() {
        return "Literal[" + value.getClass().getSimpleName() + "]";
    }
}
