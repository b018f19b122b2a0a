package dev.ferro.internal.sql;

/** The ways to write an instance; they differ in which of its values are sent. */
public enum Writing {
    INSERT,
    SAVE,
    UPDATE,
    DELETE
}
