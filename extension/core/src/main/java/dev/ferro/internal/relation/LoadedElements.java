package dev.ferro.internal.relation;

import dev.ferro.Elements;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedRelation;
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
}
