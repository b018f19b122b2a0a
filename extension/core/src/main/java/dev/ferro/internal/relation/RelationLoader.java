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
     * Joins the other side to a many-to-many relation.
     *
     * @param relation to be joined to
     * @param targets instances of the other side
     * @return how many were not joined before
     */
    int add(LoadedRelation<?> relation, Collection<?> targets);

    /**
     * Takes one out of a many-to-many relation.
     *
     * @param relation to be taken out of
     * @param target an instance of the other side
     * @return whether it was joined
     */
    boolean remove(LoadedRelation<?> relation, Object target);

    /**
     * Takes all out of a many-to-many relation.
     *
     * @param relation to be emptied
     * @return how many were joined
     */
    int clear(LoadedRelation<?> relation);

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
     * Adds values.
     *
     * @param elements to be added to
     * @param values to be added
     * @return how many were not there before
     */
    int add(LoadedElements<?> elements, Collection<?> values);

    /**
     * Removes a value.
     *
     * @param elements to be removed from
     * @param value to be removed
     * @return whether it was there
     */
    boolean remove(LoadedElements<?> elements, Object value);

    /**
     * Removes all values.
     *
     * @param elements to be emptied
     * @return how many there were
     */
    int clear(LoadedElements<?> elements);
}
