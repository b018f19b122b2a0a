package dev.ferro.internal.repository;

import dev.ferro.MissingEntityException;
import dev.ferro.StatementException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.session.AmbientRunner;
import dev.ferro.internal.session.Work;
import dev.ferro.internal.sql.EntityOperations;
import dev.ferro.internal.sql.EntityPlans;
import dev.ferro.internal.sql.Prepared;
import dev.ferro.internal.sql.UniqueKey;
import dev.ferro.internal.sql.UpsertOperations;
import dev.ferro.internal.sql.Writing;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gets or creates, and updates or creates, by unique attributes. Correct among others who do the same at the same time,
 * because the database's constraint decides. Thread-safe.
 *
 * @param <T> the entity class
 */
final class EntityUpserter<T> {

    /** Whoever loses the race finds the winner's row at once, unless it is deleted again meanwhile. */
    private static final int ATTEMPTS = 10;

    private final EntityPlans<T> plans;
    private final AmbientRunner runner;
    private final EntityWriter<T> writer;

    EntityUpserter(EntityPlans<T> plans, AmbientRunner runner, EntityWriter<T> writer) {
        this.plans = plans;
        this.runner = runner;
        this.writer = writer;
    }

    @SuppressWarnings("unchecked") // an entity class has no entities below it
    <S extends T> S getOrCreate(NamedConnection connection, S entity, List<String> names) {
        UniqueKey unique = UniqueKey.of(plans.model(), names, connection.name());
        EntityOperations<T> operations = plans.on(connection.dialect());
        Prepared<T> prepared = operations.prepare(entity, Writing.INSERT, connection.name());
        if (!operations.upsert().isFindable(unique, prepared, connection.name())) {
            return writer.write(connection, entity, Writing.INSERT);
        }
        return (S) explained(connection, unique, () -> getOrCreate(connection, operations.upsert(), unique, prepared));
    }

    private T getOrCreate(
            NamedConnection connection, UpsertOperations<T> upsert, UniqueKey unique, Prepared<T> entity) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<T> found = runner.run(connection, plans.model(), at -> upsert.find(at, unique, entity));
            if (found.isPresent()) {
                return found.get();
            }
            if (run(connection, entity, at -> upsert.create(at, unique, entity))) {
                return writer.done(connection, entity, Writing.INSERT);
            }
        }
        throw new MissingEntityException(
                connection.name(),
                Messages.MSG.neitherFoundNorCreated(plans.model().name(), unique.toString(), connection.name()));
    }

    <S extends T> S updateOrCreate(NamedConnection connection, S entity, List<String> names) {
        EntityModel<T> model = plans.model();
        UniqueKey unique = UniqueKey.of(model, names, connection.name());
        if (unique.isKey(model)) {
            return writer.write(connection, entity, Writing.SAVE);
        }
        EntityOperations<T> operations = plans.on(connection.dialect());
        Prepared<T> prepared = operations.prepare(entity, Writing.SAVE, connection.name());
        operations.upsert().isFindable(unique, prepared, connection.name());
        return explained(connection, unique, () -> {
            put(connection, operations.upsert(), at -> {
                operations.upsert().put(at, unique, prepared);
                return true;
            });
            return writer.done(connection, prepared, Writing.SAVE);
        });
    }

    private boolean run(NamedConnection connection, Prepared<T> entity, Work<Boolean> work) {
        return entity.mayBeTakenBack()
                ? runner.atomically(connection, writer.work(Writing.SAVE), work)
                : runner.run(connection, writer.work(Writing.SAVE), work);
    }

    private void put(NamedConnection connection, UpsertOperations<T> upsert, Work<Boolean> work) {
        if (upsert.mayBeTakenBack()) {
            runner.atomically(connection, writer.work(Writing.SAVE), work);
        } else {
            runner.run(connection, writer.work(Writing.SAVE), work);
        }
    }

    private <R> R explained(NamedConnection connection, UniqueKey unique, Supplier<R> work) {
        try {
            return work.get();
        } catch (StatementException failed) {
            if (!failed.sqlState().equals(Optional.of(UpsertOperations.NO_CONSTRAINT))) {
                throw failed;
            }
            String message =
                    Messages.MSG.noUniqueConstraint(plans.model().name(), unique.toString(), connection.name());
            throw new StatementException(connection.name(), message, failed.fault());
        }
    }
}
