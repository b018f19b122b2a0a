package dev.ferro;

import dev.ferro.internal.relation.NoElements;
import java.util.Collection;
import java.util.List;

/**
 * The basic values that hang on an entity in a table of their own: an {@code @ElementCollection} (Q6). A set: each value is
 * there once, and none is null. It works on the connection that its instance came from (R19), and nothing is loaded before
 * it is asked for, unless a query fetched it. Thread-safe as the instance that holds it.
 *
 * <pre>{@code
 * @Entity
 * record Article(@Id long id, String title, @ElementCollection Elements<String> keywords) {}
 *
 * articles.findById(1).orElseThrow().keywords().add("databases");
 * }</pre>
 *
 * <p>A new instance has {@linkplain #none() none} yet: what it holds is replaced when it is saved. To delete an instance, clear its elements first,
 * or let a foreign key of the table do so.
 *
 * @param <V> the class of the values
 */
public interface Elements<V> {

    /**
     * What a new instance holds until it is saved: no elements, and none can be added. Null does as well.
     *
     * @param <V> the class of the values
     * @return always the same
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // it holds nothing
    static <V> Elements<V> none() {
        return NoElements.instance();
    }

    /**
     * All values: what was fetched, else what one statement finds now.
     *
     * @return unmodifiable, in the order of the values
     * @throws RoutingException if the connection they hang on is not the ambient one, or is closed
     */
    List<V> list();

    /**
     * Counts.
     *
     * @return what was fetched is counted, else the database is asked
     */
    long count();

    /**
     * Whether a value is there.
     *
     * @param value not null
     * @return whether the database has it
     */
    boolean contains(V value);

    /**
     * Whether the values were fetched, so that {@link #list} sends nothing.
     *
     * @return false again after an addition or removal
     */
    boolean isLoaded();

    /**
     * Adds a value, in one statement. Nothing happens where it is there already.
     *
     * @param value not null
     * @return whether it was not there before
     * @throws InvalidValueException if the column cannot keep it
     */
    boolean add(V value);

    /**
     * Adds several values: all of them, or none if one is refused.
     *
     * @param values none of them null; an empty collection sends nothing
     * @return how many were not there before
     * @throws InvalidValueException if the column cannot keep one
     */
    int addAll(Collection<? extends V> values);

    /**
     * Removes a value, in one statement.
     *
     * @param value not null
     * @return whether it was there
     */
    boolean remove(V value);

    /**
     * Removes all values, in one statement.
     *
     * @return how many there were
     */
    int clear();
}
