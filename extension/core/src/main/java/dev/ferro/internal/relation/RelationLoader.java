package dev.ferro.internal.relation;

import dev.ferro.query.Query;
import java.util.Collection;
import java.util.List;
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

    /**
     * A query of the other side.
     *
     * @param relation that is asked
     * @param <T> the entity class of the other side
     * @return a query without any further restriction
     */
    <T> Query<T> query(LoadedRelation<T> relation);

    /**
     * Lists values.
     *
     * @param elements that are asked
     * @param <V> the class of the values
     * @return in their order
     */
    <V> List<V> list(LoadedElements<V> elements);

    /**
     * Counts values.
     *
     * @param elements that are asked
     * @return how many
     */
    long count(LoadedElements<?> elements);

    /**
     * Looks for a value.
     *
     * @param elements that are asked
     * @param value to look for
     * @return whether it is there
     */
    boolean contains(LoadedElements<?> elements, Object value);

    /**
     * Adds to a many-to-many relation or a collection of values.
     *
     * @param owned to be added to
     * @param added entities of the other side, or values
     * @return how many were not there before
     */
    int add(Owned<?> owned, Collection<?> added);

    /**
     * Removes from a many-to-many relation or a collection of values.
     *
     * @param owned to be removed from
     * @param removed an entity of the other side, or a value
     * @return whether it was there
     */
    boolean remove(Owned<?> owned, Object removed);

    /**
     * Removes all.
     *
     * @param owned to be emptied
     * @return how many there were
     */
    int clear(Owned<?> owned);
}
