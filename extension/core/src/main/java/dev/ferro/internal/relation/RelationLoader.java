package dev.ferro.internal.relation;

import java.util.Optional;

/** Does what a relation is asked for, on the connection that the one resolver chooses. Thread-safe. */
public interface RelationLoader {

    /**
     * Finds the target of a reference.
     *
     * @param reference that was loaded
     * @param <T> the entity class
     * @return the target, or empty if the connection sees none
     */
    <T> Optional<T> find(LoadedRef<T> reference);
}
