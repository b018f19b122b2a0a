package dev.ferro;

/** What happens to the schema of a connection when it is registered; always on that connection only (R20). */
public enum SchemaGeneration {
    /** Nothing. */
    NONE,
    /** Tables that do not exist are created. */
    CREATE
}
