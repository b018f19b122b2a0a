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
    public int add(LoadedRelation<?> relation, Collection<?> targets) {
        List<Object> routed = new ArrayList<>(targets);
        routed.add(relation);
        NamedConnection connection = router.routeAll(Choice.NONE, routed, relation);
        JoinTable join = joined(relation).table();
        JoinOperations operations = new JoinOperations(join, connection.dialect());
        List<Object> keys = new ArrayList<>(targets.size());
        for (Object target : targets) {
            keys.add(operations.canonical(key(relation, target, connection), relation, connection.name()));
        }
        return keys.isEmpty()
                ? 0
                : runner.atomically(connection, relation, at -> operations.add(at, relation.key(), keys));
    }

    @Override
    public boolean remove(LoadedRelation<?> relation, Object target) {
        NamedConnection connection = router.routeAll(Choice.NONE, List.of(relation, target), relation);
        JoinOperations operations = new JoinOperations(joined(relation).table(), connection.dialect());
        Object key = operations.canonical(key(relation, target, connection), relation, connection.name());
        return runner.run(connection, relation, at -> operations.remove(at, relation.key(), key)) > 0;
    }

    @Override
    public int clear(LoadedRelation<?> relation) {
        NamedConnection connection = router.route(Choice.NONE, relation, relation);
        JoinOperations operations = new JoinOperations(joined(relation).table(), connection.dialect());
        return runner.run(connection, relation, at -> operations.clear(at, relation.key()));
    }

    private static MappedRelation.Joined joined(Owned<?> relation) {
        if (relation.mapping() instanceof MappedRelation.Joined joined) {
            return joined;
        }
        throw new UnsupportedOperationException(Messages.MSG.notManyToMany(relation.toString()));
    }

    private Object key(LoadedRelation<?> relation, Object target, NamedConnection connection) {
        EntityModel<?> model = entities.model(joined(relation).target());
        Object key = model.key((Object) model.type().cast(target));
        if (key == null) {
            throw new InvalidValueException(
                    connection.name(), Messages.MSG.targetWithoutKey(relation.toString(), model.name()));
        }
        return key;
    }

    @Override
    @SuppressWarnings("unchecked") // what the column holds is what the attribute says
    public <V> List<V> list(LoadedElements<V> elements) {
        NamedConnection connection = router.route(Choice.NONE, elements, elements);
        JoinOperations operations = operations(elements, connection);
        return (List<V>) List.copyOf(runner.run(connection, elements, at -> operations.list(at, elements.key())));
    }

    @Override
    public long count(LoadedElements<?> elements) {
        NamedConnection connection = router.route(Choice.NONE, elements, elements);
        JoinOperations operations = operations(elements, connection);
        return runner.run(connection, elements, at -> operations.count(at, elements.key()));
    }

    @Override
    public boolean contains(LoadedElements<?> elements, Object value) {
        NamedConnection connection = router.route(Choice.NONE, elements, elements);
        JoinOperations operations = operations(elements, connection);
        Object canonical = operations.canonical(value, elements, connection.name());
        return runner.run(connection, elements, at -> operations.contains(at, elements.key(), canonical));
    }

    @Override
    public int add(LoadedElements<?> elements, Collection<?> values) {
        NamedConnection connection = router.route(Choice.NONE, elements, elements);
        JoinOperations operations = operations(elements, connection);
        List<Object> canonical = new ArrayList<>(values.size());
        for (Object value : values) {
            canonical.add(operations.canonical(value, elements, connection.name()));
        }
        return canonical.isEmpty()
                ? 0
                : runner.atomically(connection, elements, at -> operations.add(at, elements.key(), canonical));
    }

    @Override
    public boolean remove(LoadedElements<?> elements, Object value) {
        NamedConnection connection = router.route(Choice.NONE, elements, elements);
        JoinOperations operations = operations(elements, connection);
        Object canonical = operations.canonical(value, elements, connection.name());
        return runner.run(connection, elements, at -> operations.remove(at, elements.key(), canonical)) > 0;
    }

    @Override
    public int clear(LoadedElements<?> elements) {
        NamedConnection connection = router.route(Choice.NONE, elements, elements);
        JoinOperations operations = operations(elements, connection);
        return runner.run(connection, elements, at -> operations.clear(at, elements.key()));
    }

    private static JoinOperations operations(LoadedElements<?> elements, NamedConnection connection) {
        return new JoinOperations(((MappedRelation.Values) elements.mapping()).table(), connection.dialect());
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
