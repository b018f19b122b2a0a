package dev.ferro.internal.sql;

/** What is done with the row of an instance; they differ in which of its values are sent. */
public enum Writing {
    INSERT,
    SAVE,
    UPDATE,
    DELETE,
    REFRESH
}
