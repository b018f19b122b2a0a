package dev.ferro.internal.sql;

/** What is done with the row of an instance; they differ in which of its values are sent. */
public enum Writing {
    INSERT,
    SAVE,
    UPDATE,
    DELETE,
    REFRESH;

    /**
     * Whether it writes down what an instance refers to.
     *
     * @return true if the row will hold the keys of its references
     */
    public boolean keepsReferences() {
        return this == INSERT || this == SAVE || this == UPDATE;
    }

    /**
     * Whether the database may be asked for a key.
     *
     * @return true if an unset key that is generated means a new row
     */
    public boolean givesKeys() {
        return this == INSERT || this == SAVE;
    }
}
