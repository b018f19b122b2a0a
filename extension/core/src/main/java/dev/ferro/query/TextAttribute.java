package dev.ferro.query;

import java.util.Objects;

/**
 * An attribute whose values are texts. Immutable and thread-safe.
 *
 * @param entity where the path begins
 * @param path to the attribute
 * @param <T> the entity class
 */
public record TextAttribute<T>(Class<T> entity, String path) implements Attribute<T, String>, TextExpression<T> {

    /** Refuses nulls. */
    public TextAttribute {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(path, "path");
    }
}
