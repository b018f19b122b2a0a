package dev.ferro.internal.repository;

import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityKey;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.query.QueryEngine;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.AmbientRunner;
import dev.ferro.internal.session.Origins;
import dev.ferro.internal.session.Work;
import dev.ferro.internal.sql.EntityOperations;
import dev.ferro.internal.sql.EntityPlans;
import dev.ferro.internal.sql.Writing;
import dev.ferro.query.Query;
import dev.ferro.query.Restriction;
import jakarta.data.Order;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A repository over the plans of its entity. Thread-safe.
 *
 * @param <T> the entity class
 */
public final class DefaultRepository<T> implements Repository<T> {

    private final Engine engine;
    private final Router router;
    private final AmbientRunner runner;
    private final Origins origins;
    private final EntityPlans<T> plans;
    private final EntityWriter<T> writer;
    private final EntityUpserter<T> upserter;
    private final Choice choice;

    /**
     * Creates a repository.
     *
     * @param engine what all repositories share
     * @param plans of the entity
     * @param choice at the use site
     */
    public DefaultRepository(Engine engine, EntityPlans<T> plans, Choice choice) {
        this.engine = engine;
        this.router = engine.router();
        this.runner = engine.runner();
        this.origins = engine.origins();
        this.plans = plans;
        this.writer = new EntityWriter<>(plans, runner);
        this.upserter = new EntityUpserter<>(plans, runner, writer);
        this.choice = choice;
    }

    @Override
    public Repository<T> using(String connection) {
        return with(choice.using(connection));
    }

    @Override
    public Repository<T> usingOriginOf(Object original) {
        ConnectionIdentity origin = origins.of(Objects.requireNonNull(original, "original"));
        if (origin == null) {
            throw new RoutingException(null, Messages.MSG.noOrigin(toString()));
        }
        return with(choice.from(origin));
    }

    private Repository<T> with(Choice chosen) {
        return new DefaultRepository<>(engine, plans, chosen);
    }

    @Override
    public <S extends T> S detach(S instance) {
        origins.forget(Objects.requireNonNull(instance, "instance"));
        plans.model().instances().references(instance).forEach(origins::forget);
        plans.model().instances().relations(instance).forEach(origins::forget);
        runner.forget(plans.model(), plans.model().identityOf(instance));
        return instance;
    }

    @Override
    public Optional<String> originOf(T instance) {
        return Optional.ofNullable(origins.of(Objects.requireNonNull(instance, "instance")))
                .map(ConnectionIdentity::name);
    }

    private NamedConnection route() {
        return router.route(choice, plans.model());
    }

    private EntityOperations<T> operations(NamedConnection connection) {
        return plans.on(connection.dialect());
    }

    private <R> R run(NamedConnection connection, Work<R> work) {
        return runner.run(connection, plans.model(), work);
    }

    @Override
    public long count() {
        NamedConnection connection = route();
        return run(connection, operations(connection).reads()::count);
    }

    @Override
    public boolean existsById(Object id) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        Object[] key = operations.key(id, connection.name());
        return run(connection, at -> operations.reads().existsById(at, key));
    }

    @Override
    public Optional<T> findById(Object id) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        Object[] key = operations.key(id, connection.name());
        return run(connection, at -> operations.reads().findById(at, key));
    }

    @Override
    public Optional<T> find(Ref<T> reference) {
        NamedConnection connection = router.route(choice, reference, plans.model());
        EntityOperations<T> operations = operations(connection);
        Object[] key = operations.key(reference.id(), connection.name());
        return run(connection, at -> operations.reads().findById(at, key));
    }

    @Override
    public Stream<T> findAll() {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        return runner.stream(connection, plans.model(), operations.reads()::findAll, operations.reads()::openAll);
    }

    @Override
    public Page<T> findAll(PageRequest pageRequest, Order<T> sortBy) {
        Query<T> sorted = query().orderBy(sortBy);
        return pageRequest.mode() == PageRequest.Mode.OFFSET
                ? sorted.page(pageRequest)
                : sorted.cursoredPage(pageRequest);
    }

    @Override
    public Query<T> query() {
        return new QueryEngine<>(router, runner, plans, choice, engine.fetcher()).query();
    }

    @Override
    public Query<T> where(Restriction<T> restriction) {
        return query().where(restriction);
    }

    @Override
    public <S extends T> S insert(S entity) {
        return write(entity, Writing.INSERT);
    }

    @Override
    public <S extends T> List<S> insertAll(List<S> entities) {
        return writeAll(entities, Writing.INSERT);
    }

    @Override
    public <S extends T> S update(S entity) {
        return write(entity, Writing.UPDATE);
    }

    @Override
    public <S extends T> List<S> updateAll(List<S> entities) {
        return writeAll(entities, Writing.UPDATE);
    }

    @Override
    public <S extends T> S save(S entity) {
        return write(entity, Writing.SAVE);
    }

    @Override
    public <S extends T> List<S> saveAll(List<S> entities) {
        return writeAll(entities, Writing.SAVE);
    }

    @Override
    public <S extends T> S refresh(S entity) {
        return write(entity, Writing.REFRESH);
    }

    @Override
    public void delete(T entity) {
        write(entity, Writing.DELETE);
    }

    @Override
    public void deleteAll(List<? extends T> entities) {
        writeAll(entities, Writing.DELETE);
    }

    @Override
    public void deleteById(Object id) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        Object[] key = operations.key(id, connection.name());
        runner.run(
                connection,
                writer.work(Writing.DELETE),
                at -> operations.writes().deleteById(at, key));
        runner.forget(plans.model(), EntityKey.identityOf(key));
    }

    @Override
    public <S extends T> S getOrCreate(S entity, String... attributes) {
        return upserter.getOrCreate(routed(entity, Writing.INSERT), entity, List.of(attributes));
    }

    @Override
    public <S extends T> S updateOrCreate(S entity, String... attributes) {
        return upserter.updateOrCreate(routed(entity, Writing.SAVE), entity, List.of(attributes));
    }

    private <S extends T> S write(S entity, Writing writing) {
        return writer.write(routed(entity, writing), entity, writing);
    }

    private NamedConnection routed(T entity, Writing writing) {
        Objects.requireNonNull(entity, () -> plans.model().name() + " is null");
        NamedConnection connection = router.route(choice, entity, plans.model());
        checkReferences(connection, List.of(entity), writing);
        if (writing.keepsReferences()) {
            plans.validation().check(entity, plans.model().name());
        }
        return connection;
    }

    private <S extends T> List<S> writeAll(List<S> entities, Writing writing) {
        NamedConnection connection = router.routeAll(choice, entities, plans.model());
        checkReferences(connection, entities, writing);
        ListChecks.validated(plans, entities, writing);
        return writer.writeAll(connection, entities, writing);
    }

    private void checkReferences(NamedConnection connection, List<? extends T> entities, Writing writing) {
        if (!writing.keepsReferences() || !plans.model().instances().hasReferences()) {
            return;
        }
        for (T entity : entities) {
            if (entity != null) {
                router.check(connection, plans.model().instances().references(entity), plans.model());
            }
        }
    }

    @Override
    public String toString() {
        return plans.model().toString() + choice;
    }
}
