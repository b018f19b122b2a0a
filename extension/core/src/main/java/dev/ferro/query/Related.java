package dev.ferro.query;

import java.util.Objects;

/**
 * What is on the other side of a relation of one entity: the beginning of each query of a {@link dev.ferro.Relation} (Q6).
 * Never unknown.
 *
 * @param owner the entity class whose relation it is
 * @param relation the name of an attribute of type {@code Relation}
 * @param key of the entity
 * @param <T> the entity class of the other side
 */
public record Related<T>(Class<?> owner, String relation, Object key) implements Restriction<T> {

    /** Refuses nulls. */
    public Related {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(key, "key");
    }

    /** Without the key, which is a value. */
    @Override
    public String toString() {
        return "Related[" + owner.getSimpleName() + "." + relation + "]";
    }
}
