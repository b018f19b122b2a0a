package dev.ferro.internal.relation;

import dev.ferro.Relation;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.query.Query;
import dev.ferro.query.Related;
import dev.ferro.query.Restriction;
import java.util.List;
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
        return (Class<T>) mapping().targetEntity().orElseThrow();
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
}
