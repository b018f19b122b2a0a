package dev.ferro.internal.repository;

import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.session.AmbientRunner;
import dev.ferro.internal.session.EntityWork;
import dev.ferro.internal.session.Work;
import dev.ferro.internal.session.Workplace;
import dev.ferro.internal.sql.EntityOperations;
import dev.ferro.internal.sql.EntityPlans;
import dev.ferro.internal.sql.Prepared;
import dev.ferro.internal.sql.Privileges;
import dev.ferro.internal.sql.Writing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes instances on a connection that the resolver chose, and notes what became of them. Thread-safe.
 *
 * @param <T> the entity class
 */
final class EntityWriter<T> {

    private final EntityPlans<T> plans;
    private final AmbientRunner runner;

    EntityWriter(EntityPlans<T> plans, AmbientRunner runner) {
        this.plans = plans;
        this.runner = runner;
    }

    <S extends T> S write(NamedConnection connection, S entity, Writing writing) {
        EntityOperations<T> operations = plans.on(connection.dialect());
        Prepared<T> prepared = operations.prepare(entity, writing, connection.name());
        EntityWork what = work(writing);
        Work<Object> work = at -> {
            write(operations, at, prepared, writing, what);
            return prepared;
        };
        if (prepared.mayBeTakenBack()) {
            runner.atomically(connection, what, work);
        } else {
            runner.run(connection, what, work);
        }
        return done(connection, prepared, writing);
    }

    <S extends T> List<S> writeAll(NamedConnection connection, List<S> entities, Writing writing) {
        EntityOperations<T> operations = plans.on(connection.dialect());
        List<Prepared<T>> all = ListChecks.prepared(plans.model(), operations, entities, writing, connection.name());
        if (!all.isEmpty()) {
            EntityWork what = work(writing);
            runner.atomically(connection, what, at -> {
                operations.bulk().write(at, writing, all, what);
                return all;
            });
        }
        List<S> stored = new ArrayList<>(all.size());
        for (Prepared<T> prepared : all) {
            stored.add(done(connection, prepared, writing));
        }
        return stored;
    }

    EntityWork work(Writing writing) {
        return new EntityWork(plans.model(), () -> Privileges.of(plans.model(), writing));
    }

    private void write(
            EntityOperations<T> operations, Workplace at, Prepared<T> prepared, Writing writing, EntityWork work)
            throws SQLException {
        switch (writing) {
            case INSERT -> operations.writes().insert(at, prepared);
            case UPDATE -> operations.writes().update(at, prepared);
            case SAVE -> operations.writes().save(at, prepared, work);
            case DELETE -> operations.writes().delete(at, prepared);
            case REFRESH -> operations.reads().refresh(at, prepared);
        }
    }

    /** A record cannot be extended, and an instance of a class is the one that was given: so its class is the same. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <S extends T> S done(NamedConnection connection, Prepared<T> prepared, Writing writing) {
        EntityModel<T> model = plans.model();
        if (writing == Writing.DELETE) {
            runner.forget(model, model.key().identity(prepared.values()));
            return (S) prepared.instance();
        }
        T stored = runner.saved(
                connection,
                model,
                prepared.instance(),
                prepared.values(),
                () -> prepared.stored(connection.identity()));
        if (writing == Writing.REFRESH) {
            runner.referencesRead(connection, model, stored);
        }
        return (S) stored;
    }
}
