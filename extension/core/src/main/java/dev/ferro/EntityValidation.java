package dev.ferro;

/**
 * Looks at every entity before it is written: before a physical connection is borrowed and before anything is sent.
 * Implementations are thread-safe.
 *
 * <p>Where nothing else is said ({@link Ferro.Builder#validation}), Jakarta Validation is used if it is on the class path
 * with a provider, and nothing otherwise.
 */
@FunctionalInterface
public interface EntityValidation {

    /** Lets everything pass. */
    EntityValidation NONE = (entity, name) -> {};

    /**
     * Looks at an entity that is about to be inserted, updated or saved. Whatever it throws leaves the operation, and nothing
     * is written.
     *
     * @param entity the instance
     * @param name how a message is to name it: {@code User}, or {@code User at index 3 of the list}
     */
    void check(Object entity, String name);
}
