package dev.ferro.internal.mapping;

import java.util.Optional;

/**
 * A sequence that gives keys. Databases without sequences give them their own way.
 *
 * @param schema it is in
 * @param name of the sequence
 * @param start its first number
 * @param increment between two numbers
 */
public record Sequence(Optional<Identifier> schema, Identifier name, int start, int increment) {

    /**
     * The sequence as SQL text.
     *
     * @return quoted, with its schema if it has one
     */
    public String quoted() {
        return schema.map(identifier -> identifier.quoted() + ".").orElse("") + name.quoted();
    }
}
