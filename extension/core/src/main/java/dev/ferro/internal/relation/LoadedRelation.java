package dev.ferro.internal.relation;

import dev.ferro.Relation;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.query.Query;
import dev.ferro.query.Related;
import dev.ferro.query.Restriction;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A relation to many as a loaded or saved instance holds it.
 *
 * @param <T> the entity class of the other side
 */
public final class LoadedRelation<T> extends Owned<T> implements Relation<T> {

    LoadedRelation(EntityModel<?> owner, MappedRelation relation, Object key, RelationLoader loader) {
        super(owner, relation, key, loader);
    }

    /**
     * The other side.
     *
     * @return its entity class
     */
    @SuppressWarnings("unchecked") // the attribute says so
    public Class<T> target() {
        return (Class<T>)
                (mapping() instanceof MappedRelation.Inverse inverse
                        ? inverse.target()
                        : ((MappedRelation.Joined) mapping()).target());
    }

    /**
     * What makes an entity of the other side one of this relation.
     *
     * @return the beginning of each query
     */
    public Restriction<T> restriction() {
        return new Related<>(owner().type(), mapping().name(), key());
    }

    @Override
    public List<T> list() {
        List<T> fetched = fetched();
        return fetched == null ? query().list() : fetched;
    }

    @Override
    public Optional<T> first() {
        List<T> fetched = fetched();
        return fetched == null ? query().first() : fetched.stream().findFirst();
    }

    @Override
    public Query<T> query() {
        return loader().query(this);
    }

    @Override
    public long count() {
        List<T> fetched = fetched();
        return fetched == null ? query().count() : fetched.size();
    }

    @Override
    public boolean add(T target) {
        return addAll(List.of(target)) > 0;
    }

    @Override
    public int addAll(Collection<? extends T> targets) {
        targets.forEach(target -> Objects.requireNonNull(target, "target"));
        int added = loader().add(this, targets);
        forgetFetched();
        return added;
    }

    @Override
    public boolean remove(T target) {
        boolean removed = loader().remove(this, Objects.requireNonNull(target, "target"));
        forgetFetched();
        return removed;
    }

    @Override
    public int clear() {
        int removed = loader().clear(this);
        forgetFetched();
        return removed;
    }
}
