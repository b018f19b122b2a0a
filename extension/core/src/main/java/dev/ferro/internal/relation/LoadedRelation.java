package dev.ferro.internal.relation;

import dev.ferro.Relation;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.query.Query;
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
        int added = loader().add(this, targets);
        changed();
        return added;
    }

    @Override
    public boolean remove(T target) {
        boolean removed = loader().remove(this, Objects.requireNonNull(target, "target"));
        changed();
        return removed;
    }

    @Override
    public int clear() {
        int removed = loader().clear(this);
        changed();
        return removed;
    }
}
