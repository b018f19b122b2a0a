package dev.ferro.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query that gives values or records instead of entities (Q5). Order, limit and offset are those of the query. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * record Age(String city, Long users, Double average) {}
 *
 * users.query()
 *         .select(Age.class, attribute(User::city), Count.rows(), attribute(User::age).avg())
 *         .groupBy(attribute(User::city))
 *         .having(Count.<User>rows().greaterThan(1L))
 *         .list();
 * }</pre>
 *
 * @param <T> the entity class
 * @param <R> what is selected; a single value may be null
 */
public abstract class Selection<T, R extends @Nullable Object> {

    /** For Ferro. */
    protected Selection() {}

    /**
     * Without what is equal to another result.
     *
     * @return another selection
     */
    public abstract Selection<T, R> distinct();

    /**
     * One result for each group of rows that are equal in some expressions.
     *
     * @param expressions to group by, in addition to those that are there
     * @return another selection
     */
    public abstract Selection<T, R> groupBy(List<? extends Expression<T, ?>> expressions);

    /**
     * One result for each group of rows that are equal in some expressions.
     *
     * @param expressions to group by, in addition to those that are there
     * @return another selection
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Selection<T, R> groupBy(Expression<T, ?>... expressions) {
        return groupBy(List.of(expressions));
    }

    /**
     * With one more restriction on groups.
     *
     * @param restriction that may use aggregates
     * @return another selection
     */
    public abstract Selection<T, R> having(Restriction<T> restriction);

    /**
     * Finds the results.
     *
     * @return all of them
     */
    public abstract List<R> list();

    /**
     * Finds the first result.
     *
     * @return the first in the order, or empty if there is none or it is null, as an aggregate of nothing is
     */
    public abstract Optional<R> first();

    /**
     * Finds the only result.
     *
     * @return the result
     * @throws dev.ferro.NoResultException if there is none
     * @throws dev.ferro.SeveralResultsException if there are several
     */
    public abstract R single();
}
