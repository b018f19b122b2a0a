package dev.ferro.internal.relation;

import dev.ferro.InvalidQueryException;
import dev.ferro.Relation;
import dev.ferro.internal.errors.Messages;
import dev.ferro.query.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an instance holds that is not saved yet: nothing, and nothing can be joined to it. */
public final class NoRelation implements Relation<Object> {

    private static final NoRelation INSTANCE = new NoRelation();

    private NoRelation() {}

    /**
     * The only one.
     *
     * @param <T> the entity class of the other side
     * @return holds nothing, so that it fits each class
     */
    @SuppressWarnings({"unchecked", "rawtypes", "TypeParameterUnusedInFormals"})
    public static <T> Relation<T> instance() {
        return (Relation<T>) (Relation) INSTANCE;
    }

    static InvalidQueryException unsaved() {
        return new InvalidQueryException(null, Messages.MSG.unsavedRelation());
    }

    @Override
    public List<Object> list() {
        return List.of();
    }

    @Override
    public Optional<Object> first() {
        return Optional.empty();
    }

    @Override
    public Query<Object> query() {
        throw unsaved();
    }

    @Override
    public long count() {
        return 0;
    }

    @Override
    public boolean isLoaded() {
        return false;
    }

    @Override
    public boolean add(Object target) {
        throw unsaved();
    }

    @Override
    public int addAll(Collection<?> targets) {
        throw unsaved();
    }

    @Override
    public boolean remove(Object target) {
        throw unsaved();
    }

    @Override
    public int clear() {
        throw unsaved();
    }

    @Override
    public String toString() {
        return "Relation.none()";
    }
}
