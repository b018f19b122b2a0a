package dev.ferro.internal.relation;

import dev.ferro.DatabaseFault;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.session.Concern;
import dev.ferro.internal.session.Fetching;
import dev.ferro.internal.session.OriginHolder;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on an instance, and came from where the instance came from.
 *
 * @param <E> what it lists
 */
public abstract class Owned<E> implements OriginHolder, Fetching, Concern {

    private final EntityModel<?> owner;
    private final MappedRelation relation;
    private final Object key;
    private final RelationLoader loader;
    private @Nullable ConnectionIdentity origin;
    private @Nullable List<E> loaded;

    Owned(EntityModel<?> owner, MappedRelation relation, Object key, RelationLoader loader) {
        this.owner = owner;
        this.relation = relation;
        this.key = Objects.requireNonNull(key, "key");
        this.loader = loader;
    }

    /**
     * Makes what an attribute of an instance holds.
     *
     * @param owner the model of the instance
     * @param relation one of its relations
     * @param key of the instance
     * @param loader does what it is asked for
     * @return a relation, or elements
     */
    public static Owned<?> of(EntityModel<?> owner, MappedRelation relation, Object key, RelationLoader loader) {
        return relation instanceof MappedRelation.Values
                ? new LoadedElements<>(owner, relation, key, loader)
                : new LoadedRelation<>(owner, relation, key, loader);
    }

    /**
     * Whether it hangs on a row.
     *
     * @param ownerKey the key of the row
     * @param from where the row is
     * @return false if the instance that holds it has become another row's
     */
    public boolean hangsOn(Object ownerKey, @Nullable ConnectionIdentity from) {
        return key.equals(ownerKey) && origin == from;
    }

    /**
     * How it is mapped.
     *
     * @return the relation
     */
    public MappedRelation mapping() {
        return relation;
    }

    /**
     * On which row it hangs.
     *
     * @return the key
     */
    public Object key() {
        return key;
    }

    /**
     * Takes what was fetched.
     *
     * @param fetched everything it stands for
     */
    @SuppressWarnings("unchecked")
    public void loaded(List<?> fetched) {
        loaded = (List<E>) List.copyOf(fetched);
    }

    @Override
    public void forgetFetched() {
        loaded = null;
    }

    EntityModel<?> owner() {
        return owner;
    }

    RelationLoader loader() {
        return loader;
    }

    @Nullable
    List<E> fetched() {
        return loaded;
    }

    /**
     * Adds one.
     *
     * @param one not null
     * @return whether it was not there before
     */
    public boolean add(E one) {
        return addAll(List.of(one)) > 0;
    }

    /**
     * Adds several, all or none.
     *
     * @param several none of them null
     * @return how many were not there before
     */
    public int addAll(Collection<? extends E> several) {
        several.forEach(one -> Objects.requireNonNull(one, "one of those to be added"));
        int added = loader.add(this, several);
        forgetFetched();
        return added;
    }

    /**
     * Removes one.
     *
     * @param one not null
     * @return whether it was there
     */
    public boolean remove(E one) {
        boolean removed = loader.remove(this, Objects.requireNonNull(one, "what is to be removed"));
        forgetFetched();
        return removed;
    }

    /**
     * Removes all.
     *
     * @return how many there were
     */
    public int clear() {
        int removed = loader.clear(this);
        forgetFetched();
        return removed;
    }

    /**
     * Whether everything was fetched.
     *
     * @return true if listing sends nothing
     */
    public boolean isLoaded() {
        return loaded != null;
    }

    @Override
    public @Nullable ConnectionIdentity origin() {
        return origin;
    }

    @Override
    public void origin(@Nullable ConnectionIdentity from) {
        origin = from;
    }

    @Override
    public String name() {
        return owner.name();
    }

    @Override
    public String entity() {
        return toString();
    }

    /** A statement for a relation writes nothing else. */
    @Override
    public List<String> attributes(DatabaseFault fault) {
        return List.of(relation.name());
    }

    @Override
    public String needed() {
        return relation.join()
                .map(join -> "SELECT, INSERT and DELETE on " + join.name().text())
                .orElse("SELECT on the table of the other side");
    }

    /** For messages. */
    @Override
    public String toString() {
        String kind = relation instanceof MappedRelation.Values ? "Elements<" : "Relation<";
        return kind + owner.name() + "." + relation.name() + ">";
    }
}
