package dev.ferro.internal.mapping;

/** Who gives an entity its key. */
public enum KeyGeneration {
    /** The application. */
    ASSIGNED,
    /** The database, by an identity column. */
    IDENTITY,
    /** The database, by a sequence where it has such. */
    SEQUENCE,
    /** Ferro, as a random UUID. */
    UUID;

    /**
     * Whether the key is known only after the insert.
     *
     * @return true if the database gives it
     */
    public boolean isByDatabase() {
        return this == IDENTITY || this == SEQUENCE;
    }
}
