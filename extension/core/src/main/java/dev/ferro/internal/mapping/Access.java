package dev.ferro.internal.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Reads the value of a column out of an instance, and writes it where the instance can change. Reaches through embeddables
 * and converters. Immutable and thread-safe.
 */
public abstract class Access {

    Access() {}

    /**
     * Reads the attribute.
     *
     * @param instance of the entity class
     * @return its value as the column takes it; null too where an embeddable on the way is null
     */
    public abstract @Nullable Object get(Object instance);

    /**
     * Writes the attribute of a class; a record has no writable ones. A missing embeddable on the way is created, one that
     * is a record is replaced.
     *
     * @param instance of the entity class
     * @param value as the column has it, not null for a primitive
     */
    public abstract void set(Object instance, @Nullable Object value);

    /** What is to stand in the owner, in place of what stands there, for the column to have this value. */
    abstract @Nullable Object changed(@Nullable Object present, @Nullable Object value);
}
