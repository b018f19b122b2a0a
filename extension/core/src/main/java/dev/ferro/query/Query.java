package dev.ferro.query;

import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about the entities of one class, or an order to change them (Q2 to Q5). Each method that refines it gives a
 * new query; those that run it ask the routing rules where, each time. Immutable and thread-safe.
 *
 * <pre>{@code
 * users.where(attribute(User::age).greaterThanEqual(18).and(attribute(User::email).endsWith("@example.org")))
 *         .orderBy(asc(User::email))
 *         .limit(10)
 *         .list();
 * }</pre>
 *
 * <p>Every method that runs it throws {@link dev.ferro.InvalidQueryException} if an attribute is unknown or an
 * operation does not fit, and {@link dev.ferro.InvalidValueException} if an attribute cannot have a value that it is
 * compared with or set to; nothing is sent then. It is made by a {@link dev.ferro.Repository}, and extended by nobody else.
 *
 * @param <T> the entity class
 */
public abstract class Query<T> {

    /** For Ferro. */
    protected Query() {}

    /**
     * The entity class.
     *
     * @return the class
     */
    public abstract Class<T> entity();

    /**
     * With one more restriction.
     *
     * @param restriction that must be true as well as those that are there
     * @return another query
     */
    public abstract Query<T> where(Restriction<T> restriction);

    /**
     * With more to order by.
     *
     * @param orderings each decides among what is equal by those before
     * @return another query
     */
    public abstract Query<T> orderBy(List<Ordering<T>> orderings);

    /**
     * With more to order by.
     *
     * @param orderings each decides among what is equal by those before
     * @return another query
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<T> orderBy(Ordering<T>... orderings) {
        return orderBy(List.of(orderings));
    }

    /**
     * With more to order by.
     *
     * @param order Jakarta Data's
     * @return another query
     */
    public final Query<T> orderBy(Order<? super T> order) {
        return orderBy(Ordering.of(entity(), order));
    }

    /**
     * With more to order by.
     *
     * @param sort Jakarta Data's
     * @return another query
     */
    public final Query<T> orderBy(Sort<? super T> sort) {
        return orderBy(List.of(Ordering.of(entity(), sort)));
    }

    /**
     * With more to fetch (Q7): each relation in one statement for all entities that are found, instead of one for each.
     *
     * @param fetches relations, or paths of them
     * @return another query
     */
    public abstract Query<T> fetch(List<? extends Fetch<T, ?>> fetches);

    /**
     * With more to fetch (Q7): each relation in one statement for all entities that are found, instead of one for each.
     *
     * @param fetches relations, or paths of them
     * @return another query
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Query<T> fetch(Fetch<T, ?>... fetches) {
        return fetch(List.of(fetches));
    }

    /**
     * With a limit instead of the one that is there.
     *
     * @param most how many entities at most
     * @return another query
     * @throws IllegalArgumentException if it is negative
     */
    public abstract Query<T> limit(long most);

    /**
     * With an offset instead of the one that is there.
     *
     * @param skipped how many entities to leave out before the first
     * @return another query
     * @throws IllegalArgumentException if it is negative
     */
    public abstract Query<T> offset(long skipped);

    /**
     * Finds the entities.
     *
     * @return all of them
     */
    public abstract List<T> list();

    /**
     * Finds the entities.
     *
     * @return inside a transaction a stream that reads as it goes, and that ends with the transaction; outside one over
     *     entities that have been read already. It need not be closed
     */
    public abstract Stream<T> stream();

    /**
     * Finds the first entity.
     *
     * @return the first in the order, or empty if there is none
     */
    public abstract Optional<T> first();

    /**
     * Finds the only entity.
     *
     * @return the entity
     * @throws dev.ferro.NoResultException if there is none
     * @throws dev.ferro.SeveralResultsException if there are several
     */
    public abstract T single();

    /**
     * Counts the entities. Within {@link #limit} and {@link #offset}, if they are given.
     *
     * @return how many there are
     */
    public abstract long count();

    /**
     * Whether there is an entity. Within {@link #limit} and {@link #offset}, if they are given.
     *
     * @return true if there is
     */
    public abstract boolean exists();

    /**
     * Finds a page by its number. The key decides among what is equal in the order.
     *
     * @param request offset-based
     * @return the page, with totals if asked for
     */
    public abstract Page<T> page(PageRequest request);

    /**
     * Finds a page behind or before a cursor: what is inserted or deleted meanwhile moves no other row to another page.
     * The key decides among what is equal in the order.
     *
     * @param request from a cursor, or for the first page
     * @return the page, whose requests lead to its neighbours
     */
    public abstract CursoredPage<T> cursoredPage(PageRequest request);

    /**
     * Changes all the entities in one statement (Q4). Instances that were read before do not change; the identity map of
     * the session forgets them.
     *
     * @param assignments at least one
     * @return how many rows there were
     * @throws dev.ferro.InvalidQueryException if an attribute is the key or not updatable, or if there is an order, a limit
     *     or an offset
     */
    public abstract long update(List<Assignment<T>> assignments);

    /**
     * Changes all the entities in one statement (Q4). Instances that were read before do not change; the identity map of
     * the session forgets them.
     *
     * @param assignments at least one
     * @return how many rows there were
     * @throws dev.ferro.InvalidQueryException if an attribute is the key or not updatable, or if there is an order, a limit
     *     or an offset
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final long update(Assignment<T>... assignments) {
        return update(List.of(assignments));
    }

    /**
     * Deletes all the entities in one statement (Q4). The identity map of the session forgets what it knows.
     *
     * @return how many rows there were
     * @throws dev.ferro.InvalidQueryException if there is an order, a limit or an offset
     */
    public abstract long delete();

    /**
     * Selects one expression instead of entities (Q5).
     *
     * @param expression an attribute, an aggregate, or what is made of them
     * @param <V> its type
     * @return what runs it
     */
    public abstract <V> Selection<T, @Nullable V> select(Expression<T, V> expression);

    /**
     * Selects expressions into records (Q5).
     *
     * @param type of the records
     * @param expressions one for each component, in their order
     * @param <R> the record class
     * @return what runs it
     * @throws dev.ferro.InvalidQueryException if there is not one for each component
     */
    public abstract <R extends Record> Selection<T, R> select(
            Class<R> type, List<? extends Expression<T, ?>> expressions);

    /**
     * Selects expressions into records (Q5).
     *
     * @param type of the records
     * @param expressions one for each component, in their order
     * @param <R> the record class
     * @return what runs it
     * @throws dev.ferro.InvalidQueryException if there is not one for each component
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <R extends Record> Selection<T, R> select(Class<R> type, Expression<T, ?>... expressions) {
        return select(type, List.of(expressions));
    }
}
