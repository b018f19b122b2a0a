package dev.ferro.query;

import java.util.Objects;

/**
 * The opposite of a restriction; unknown where that is unknown. Immutable and thread-safe.
 *
 * @param restriction that is negated
 * @param <T> the entity class
 */
public record Negation<T>(Restriction<T> restriction) implements Restriction<T> {

    /** Refuses nulls. */
    public Negation {
        Objects.requireNonNull(restriction, "restriction");
    }

    @Override
    public Restriction<T> negate() {
        return restriction;
    }
}
