package dev.ferro;

/**
 * What happens to the schema of a connection when it is registered; always on that connection only (R20). A failure
 * leaves the connection unregistered (R1a).
 */
public enum SchemaGeneration {
    /** Nothing. */
    NONE,
    /** Tables that do not exist are created, as {@link Schema#create(String)} does. */
    CREATE,
    /** What is missing is added, as {@link Schema#update(String)} does; what is left to be done is logged. */
    UPDATE,
    /** Nothing is changed; what would break is refused, as {@link Schema#validate(String)} does. */
    VALIDATE
}
