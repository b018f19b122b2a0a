package dev.ferro.internal.mapping;

/** Who gives an entity its key. */
public enum KeyGeneration {
    /** The application. */
    ASSIGNED,
    /** The database, by an identity column. */
    IDENTITY,
    /** Ferro, as a random UUID. */
    UUID
}
