package dev.ferro;

import dev.ferro.internal.relation.NoRelation;
import dev.ferro.query.Query;
import dev.ferro.query.Restriction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The other side of a relation to many, or of a one-to-one whose column is there (Q6): a query until it is listed. It hangs
 * on the instance that was loaded or saved with it, and works on the connection that this instance came from (R19), which
 * must be the one of the ambient transaction (R16). Nothing is loaded before it is asked for, unless a query fetched it.
 * Thread-safe as the instance that holds it.
 *
 * <pre>{@code
 * @Entity
 * record Author(@Id long id, String name, @OneToMany(mappedBy = "author") Relation<Book> books) {}
 *
 * Author ada = authors.findById(1).orElseThrow();
 * ada.books().where(attribute(Book::pages).greaterThan(300)).orderBy(asc(Book::title)).list();
 * }</pre>
 *
 * <p>A new instance has {@linkplain #none() none} yet: what it holds is replaced when it is saved.
 *
 * @param <T> the entity class of the other side
 */
public interface Relation<T> {

    /**
     * What a new instance holds until it is saved: an empty relation that nothing can be joined to. Null does as well.
     *
     * <pre>{@code
     * Author ada = authors.insert(new Author(1, "Ada", Relation.none()));
     * ada.books().count();
     * }</pre>
     *
     * @param <T> the entity class of the other side
     * @return always the same
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // it holds nothing
    static <T> Relation<T> none() {
        return NoRelation.instance();
    }

    /**
     * Everything on the other side: what was fetched, else what one statement finds now.
     *
     * @return unmodifiable
     * @throws RoutingException if the connection it hangs on is not the ambient one, or is closed
     */
    List<T> list();

    /**
     * The first on the other side, by key: the only one where the relation is one-to-one.
     *
     * @return empty if there is none
     */
    Optional<T> first();

    /**
     * A query of the other side, to be filtered, ordered and counted before anything is loaded.
     *
     * @return a query that runs where this relation hangs
     */
    Query<T> query();

    /**
     * A query of some of the other side.
     *
     * @param restriction on the entities of the other side
     * @return a query that runs where this relation hangs
     */
    default Query<T> where(Restriction<T> restriction) {
        return query().where(restriction);
    }

    /**
     * Counts the other side.
     *
     * @return what was fetched is counted, else the database is asked
     */
    long count();

    /**
     * Whether the other side was fetched, so that {@link #list} sends nothing.
     *
     * @return false again after an addition or removal
     */
    boolean isLoaded();

    /**
     * Joins an entity to a many-to-many relation, in one statement. Nothing happens where it is joined already.
     *
     * @param target an entity that has a key
     * @return whether it was not joined before
     * @throws RoutingException if it came from another connection than this relation
     * @throws UnsupportedOperationException if the relation is not many-to-many: then its column is written by saving the
     *     entity that holds the {@link Ref}
     */
    boolean add(T target);

    /**
     * Joins several entities to a many-to-many relation: all of them, or none if one is refused.
     *
     * @param targets entities that have keys; an empty collection sends nothing
     * @return how many were not joined before
     * @throws RoutingException if one came from another connection than this relation
     * @throws UnsupportedOperationException if the relation is not many-to-many
     */
    int addAll(Collection<? extends T> targets);

    /**
     * Takes an entity out of a many-to-many relation, in one statement. The entity itself stays.
     *
     * @param target an entity that has a key
     * @return whether it was joined before
     * @throws RoutingException if it came from another connection than this relation
     * @throws UnsupportedOperationException if the relation is not many-to-many
     */
    boolean remove(T target);

    /**
     * Takes every entity out of a many-to-many relation, in one statement. The entities themselves stay.
     *
     * @return how many were joined
     * @throws UnsupportedOperationException if the relation is not many-to-many
     */
    int clear();
}
