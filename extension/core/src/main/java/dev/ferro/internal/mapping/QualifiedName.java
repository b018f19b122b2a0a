package dev.ferro.internal.mapping;

import java.util.Objects;
import java.util.Optional;

/**
 * The name of a table or sequence. Immutable.
 *
 * @param schema it is in, if the mapping says so
 * @param name within it
 */
public record QualifiedName(Optional<Identifier> schema, Identifier name) {

    /** Refuses nulls. */
    public QualifiedName {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
    }

    /**
     * As SQL text.
     *
     * @return quoted, with its schema if it has one
     */
    public String quoted() {
        return inSchema(name);
    }

    /**
     * Another object of the same schema, as SQL text.
     *
     * @param other its name
     * @return quoted, with the schema if there is one
     */
    public String inSchema(Identifier other) {
        return schema.map(identifier -> identifier.quoted() + ".").orElse("") + other.quoted();
    }

    /** For messages. */
    @Override
    public String toString() {
        return schema.map(identifier -> identifier + ".").orElse("") + name;
    }
}
