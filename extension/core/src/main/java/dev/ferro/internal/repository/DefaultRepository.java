package dev.ferro.internal.repository;

import dev.ferro.DatabaseFault;
import dev.ferro.DuplicateEntityException;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.PhysicalConnection;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.Sessions;
import dev.ferro.internal.session.Work;
import dev.ferro.internal.sql.EntityOperations;
import dev.ferro.internal.sql.EntityPlans;
import dev.ferro.internal.sql.PageOrder;
import dev.ferro.internal.sql.Writing;
import jakarta.data.Order;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.page.impl.PageRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A repository over the plans of its entity. Thread-safe.
 *
 * @param <T> the entity class
 */
public final class DefaultRepository<T> implements Repository<T> {

    private final Router router;
    private final EntityPlans<T> plans;
    private final @Nullable String using;

    /**
     * Creates a repository.
     *
     * @param router the resolver
     * @param plans of the entity
     * @param using the explicit choice, or null
     */
    public DefaultRepository(Router router, EntityPlans<T> plans, @Nullable String using) {
        this.router = router;
        this.plans = plans;
        this.using = using;
    }

    @Override
    public Repository<T> using(String connection) {
        return new DefaultRepository<>(router, plans, Objects.requireNonNull(connection, "connection"));
    }

    private NamedConnection route() {
        return router.route(using, plans.model());
    }

    private EntityOperations<T> operations(NamedConnection connection) {
        return plans.on(connection.dialect());
    }

    private <R> R run(NamedConnection connection, Work<R> work) {
        return Sessions.run(connection, plans.model(), work);
    }

    @Override
    public long count() {
        NamedConnection connection = route();
        return run(connection, operations(connection)::count);
    }

    @Override
    public boolean existsById(Object id) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        Object key = operations.key(id, connection.name());
        return run(connection, physical -> operations.existsById(physical, key));
    }

    @Override
    public Optional<T> findById(Object id) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        Object key = operations.key(id, connection.name());
        return run(connection, physical -> operations.findById(physical, key, connection.name()));
    }

    @Override
    public Stream<T> findAll() {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        return run(connection, physical -> operations.findAll(physical, connection.name())).stream();
    }

    @Override
    public Page<T> findAll(PageRequest pageRequest, Order<T> sortBy) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        PageOrder page = PageOrder.of(plans.model(), pageRequest, sortBy);
        return run(connection, physical -> {
            List<T> content = operations.findPage(physical, page, connection.name());
            return pageRequest.requestTotal()
                    ? new PageRecord<>(pageRequest, content, operations.count(physical))
                    : new PageRecord<>(pageRequest, content, -1, content.size() == pageRequest.size());
        });
    }

    @Override
    public <S extends T> S insert(S entity) {
        return written(entity, Writing.INSERT, EntityOperations::insert);
    }

    @Override
    public <S extends T> List<S> insertAll(List<S> entities) {
        return allWritten(entities, Writing.INSERT, EntityOperations::insert);
    }

    @Override
    public <S extends T> S update(S entity) {
        return written(entity, Writing.UPDATE, EntityOperations::update);
    }

    @Override
    public <S extends T> List<S> updateAll(List<S> entities) {
        return allWritten(entities, Writing.UPDATE, EntityOperations::update);
    }

    @Override
    public <S extends T> S save(S entity) {
        return written(entity, Writing.SAVE, EntityOperations::save);
    }

    @Override
    public <S extends T> List<S> saveAll(List<S> entities) {
        return allWritten(entities, Writing.SAVE, EntityOperations::save);
    }

    @Override
    public void delete(T entity) {
        written(entity, Writing.DELETE, EntityOperations::delete);
    }

    @Override
    public void deleteAll(List<? extends T> entities) {
        allWritten(entities, Writing.DELETE, EntityOperations::delete);
    }

    @Override
    public void deleteById(Object id) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        Object key = operations.key(id, connection.name());
        run(connection, physical -> operations.deleteById(physical, key));
    }

    private <S extends T> S written(S entity, Writing writing, Write<T> write) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        EntityOperations<T>.Prepared prepared = operations.prepare(entity, writing, connection.name());
        Work<Object> work = physical -> {
            write.on(operations, physical, prepared, connection.name());
            return prepared;
        };
        explained(() -> {
            if (operations.mayBeTakenBack(prepared)) {
                Sessions.atomically(connection, plans.model(), work);
            } else {
                run(connection, work);
            }
        });
        return stored(prepared);
    }

    private <S extends T> List<S> allWritten(List<S> entities, Writing writing, Write<T> write) {
        NamedConnection connection = route();
        EntityOperations<T> operations = operations(connection);
        List<EntityOperations<T>.Prepared> all = new ArrayList<>(entities.size());
        for (T entity : entities) {
            all.add(operations.prepare(entity, writing, connection.name()));
        }
        if (!all.isEmpty()) {
            explained(() -> Sessions.atomically(connection, plans.model(), physical -> {
                for (EntityOperations<T>.Prepared prepared : all) {
                    write.on(operations, physical, prepared, connection.name());
                }
                return all;
            }));
        }
        List<S> stored = new ArrayList<>(all.size());
        for (EntityOperations<T>.Prepared prepared : all) {
            stored.add(stored(prepared));
        }
        return stored;
    }

    /** A record cannot be extended, and an instance of a class is the one that was given: so its class is the same. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <S extends T> S stored(EntityOperations<T>.Prepared prepared) {
        return (S) prepared.stored();
    }

    private void explained(Runnable writing) {
        try {
            writing.run();
        } catch (StatementException failed) {
            DatabaseFault fault = failed.fault();
            if (fault.kind() != DatabaseFault.Kind.UNIQUE) {
                throw failed;
            }
            String connection = failed.connection().orElseThrow();
            String constraint =
                    failed.constraint().map(name -> " (" + name + ")").orElse("");
            throw new DuplicateEntityException(
                    connection,
                    Messages.MSG.duplicateEntity(plans.model().name(), connection, constraint),
                    fault.cause());
        }
    }

    @Override
    public String toString() {
        return plans.model() + (using == null ? "" : " using " + using);
    }

    /** One of the operations that write an instance. */
    @FunctionalInterface
    private interface Write<T> {
        void on(
                EntityOperations<T> operations,
                PhysicalConnection physical,
                EntityOperations<T>.Prepared prepared,
                String connection)
                throws SQLException;
    }
}
