package dev.ferro.internal.relation;

import dev.ferro.Elements;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedRelation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The basic values of a loaded or saved instance.
 *
 * @param <V> the class of the values
 */
public final class LoadedElements<V> extends Owned<V> implements Elements<V> {

    LoadedElements(EntityModel<?> owner, MappedRelation relation, Object key, RelationLoader loader) {
        super(owner, relation, key, loader);
    }

    @Override
    public List<V> list() {
        List<V> fetched = fetched();
        return fetched == null ? loader().list(this) : fetched;
    }

    @Override
    public long count() {
        List<V> fetched = fetched();
        return fetched == null ? loader().count(this) : fetched.size();
    }

    @Override
    public boolean contains(V value) {
        return loader().contains(this, Objects.requireNonNull(value, "value"));
    }

    @Override
    public boolean add(V value) {
        return addAll(List.of(value)) > 0;
    }

    @Override
    public int addAll(Collection<? extends V> values) {
        values.forEach(value -> Objects.requireNonNull(value, "value"));
        int added = loader().add(this, values);
        forgetFetched();
        return added;
    }

    @Override
    public boolean remove(V value) {
        boolean removed = loader().remove(this, Objects.requireNonNull(value, "value"));
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
