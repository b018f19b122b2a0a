package dev.ferro.internal.repository;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.JoinTable;
import dev.ferro.internal.mapping.MappedRelation;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.relation.LoadedElements;
import dev.ferro.internal.relation.LoadedRef;
import dev.ferro.internal.relation.LoadedRelation;
import dev.ferro.internal.relation.Owned;
import dev.ferro.internal.relation.RelationLoader;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.AmbientRunner;
import dev.ferro.internal.sql.JoinOperations;
import dev.ferro.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Does what relations are asked for. Each of its ways begins at the resolver. Thread-safe. */
public final class DefaultRelations implements RelationLoader {

    private final Router router;
    private final AmbientRunner runner;
    private final Entities entities;

    /**
     * Creates a loader.
     *
     * @param router the resolver
     * @param runner runs what was routed
     * @param entities of one Ferro
     */
    public DefaultRelations(Router router, AmbientRunner runner, Entities entities) {
        this.router = router;
        this.runner = runner;
        this.entities = entities;
    }

    @Override
    public <T> Optional<T> find(LoadedRef<T> reference) {
        return entities.repository(reference.entity()).find(reference);
    }

    @Override
    public <T> Query<T> query(LoadedRelation<T> relation) {
        Repository<T> targets = entities.repository(relation.target());
        Repository<T> there = relation.origin() == null ? targets : targets.usingOriginOf(relation);
        return there.where(relation.restriction());
    }

    @Override
    @SuppressWarnings("unchecked") // what the column holds is what the attribute says
    public <V> List<V> list(LoadedElements<V> elements) {
        NamedConnection connection = route(elements, List.of());
        JoinOperations operations = operations(elements, connection);
        return (List<V>) List.copyOf(runner.run(connection, elements, at -> operations.list(at, elements.key())));
    }

    @Override
    public long count(LoadedElements<?> elements) {
        NamedConnection connection = route(elements, List.of());
        JoinOperations operations = operations(elements, connection);
        return runner.run(connection, elements, at -> operations.count(at, elements.key()));
    }

    @Override
    public boolean contains(LoadedElements<?> elements, Object value) {
        NamedConnection connection = route(elements, List.of());
        JoinOperations operations = operations(elements, connection);
        Object canonical = operations.canonical(value, elements, connection.name());
        return runner.run(connection, elements, at -> operations.contains(at, elements.key(), canonical));
    }

    @Override
    public int add(Owned<?> owned, Collection<?> added) {
        NamedConnection connection = route(owned, added);
        JoinOperations operations = operations(owned, connection);
        List<Object> values = new ArrayList<>(added.size());
        for (Object one : added) {
            values.add(operations.canonical(value(owned, one, connection), owned, connection.name()));
        }
        return values.isEmpty()
                ? 0
                : runner.atomically(connection, owned, at -> operations.add(at, owned.key(), values));
    }

    @Override
    public boolean remove(Owned<?> owned, Object removed) {
        NamedConnection connection = route(owned, List.of(removed));
        JoinOperations operations = operations(owned, connection);
        Object value = operations.canonical(value(owned, removed, connection), owned, connection.name());
        return runner.run(connection, owned, at -> operations.remove(at, owned.key(), value)) > 0;
    }

    @Override
    public int clear(Owned<?> owned) {
        NamedConnection connection = route(owned, List.of());
        JoinOperations operations = operations(owned, connection);
        return runner.run(connection, owned, at -> operations.clear(at, owned.key()));
    }

    /** Those of the other side must come from where the relation hangs; a basic value comes from nowhere. */
    private NamedConnection route(Owned<?> owned, Collection<?> others) {
        List<Object> all = new ArrayList<>(others);
        all.add(owned);
        return router.routeAll(Choice.NONE, all, owned);
    }

    private static JoinOperations operations(Owned<?> owned, NamedConnection connection) {
        JoinTable join = owned.mapping()
                .join()
                .orElseThrow(() -> new UnsupportedOperationException(Messages.MSG.notManyToMany(owned.toString())));
        return new JoinOperations(join, connection.dialect());
    }

    /** What the far column holds: the key of an entity, or the value itself. */
    private Object value(Owned<?> owned, Object one, NamedConnection connection) {
        if (!(owned.mapping() instanceof MappedRelation.Joined joined)) {
            return one;
        }
        EntityModel<?> model = entities.model(joined.target());
        Object key = model.key((Object) model.type().cast(one));
        if (key == null) {
            throw new InvalidValueException(
                    connection.name(), Messages.MSG.targetWithoutKey(owned.toString(), model.name()));
        }
        return key;
    }

    /** The entities of one Ferro. */
    public interface Entities {

        /**
         * The repository of an entity.
         *
         * @param entity a class with {@code @Entity}
         * @param <T> the entity class
         * @return without an explicit choice of a connection
         */
        <T> Repository<T> repository(Class<T> entity);

        /**
         * The model of an entity.
         *
         * @param entity a class with {@code @Entity}
         * @param <T> the entity class
         * @return the model
         */
        <T> EntityModel<T> model(Class<T> entity);
    }
}
