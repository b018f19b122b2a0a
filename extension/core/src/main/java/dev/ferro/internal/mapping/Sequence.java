package dev.ferro.internal.mapping;

import java.util.Objects;

/**
 * A sequence that gives keys. Databases without sequences give them their own way.
 *
 * @param name of the sequence
 * @param start its first number
 * @param increment between two numbers
 */
public record Sequence(QualifiedName name, int start, int increment) {

    /** Refuses nulls. */
    public Sequence {
        Objects.requireNonNull(name, "name");
    }
}
