package dev.ferro.internal.session;

import dev.ferro.Ref;
import dev.ferro.StatementException;
import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.pool.NamedConnection;
import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs work where the resolver sent it: in the ambient session, if there is one, else on a physical connection of its own.
 * Thread-safe.
 */
public final class AmbientRunner implements WorkRunner {

    private final Ambient ambient;
    private final Origins origins;
    private final OwnConnection own;

    /**
     * Creates a runner.
     *
     * @param ambient the sessions
     * @param origins learn where instances came from
     */
    public AmbientRunner(Ambient ambient, Origins origins) {
        this.ambient = ambient;
        this.origins = origins;
        this.own = new OwnConnection(origins);
    }

    @Override
    public <R extends @Nullable Object> R run(NamedConnection connection, Object what, Work<R> work) {
        ActiveSession session = session(connection);
        try {
            return session == null ? own.run(connection, what, work) : session.run(what, work);
        } catch (StatementException failed) {
            throw Violations.ofStatement(what, failed);
        }
    }

    @Override
    public <R extends @Nullable Object> R atomically(
            NamedConnection connection, TransactionMode mode, Object what, Work<R> work) {
        ActiveSession session = session(connection);
        try {
            return session == null
                    ? own.atomically(connection, mode, what, work)
                    : session.atomically(mode, what, work);
        } catch (StatementException failed) {
            throw Violations.ofStatement(what, failed);
        }
    }

    /**
     * Whether statements share a physical connection.
     *
     * @return true in a session or transaction
     */
    public boolean isPinned() {
        return ambient.current() != null;
    }

    /**
     * Gives a physical connection to somebody who will call it directly, as JDBC has it.
     *
     * @param connection that was chosen
     * @param what asked, for the message of an error
     * @return the session's, or one that goes back to its pool when it is closed
     */
    public Connection jdbc(NamedConnection connection, Object what) {
        ActiveSession session = session(connection);
        return session == null ? connection.handOut() : session.jdbc(what);
    }

    /**
     * Reads a result: as it goes in a transaction, all of it at once elsewhere, because nobody would close it.
     *
     * @param connection that was chosen
     * @param what is read, for the message of an error
     * @param all reads everything
     * @param lazily opens the result
     * @param <T> what becomes of a row
     * @return the rows
     */
    public <T> Stream<T> stream(NamedConnection connection, Object what, Work<List<T>> all, Work<Rows<T>> lazily) {
        ActiveSession session = session(connection);
        ActiveTransaction transaction = session == null ? null : session.transaction();
        if (session == null || transaction == null) {
            return run(connection, what, all).stream();
        }
        LazyResult<T> result = new LazyResult<>(session, transaction, what, session.run(what, lazily));
        transaction.opened(result);
        return StreamSupport.stream(result, false).onClose(result::closeByUser);
    }

    /**
     * Notes that an instance was saved: it comes from this connection now (R19), and what it was before is kept for the
     * case of a rollback.
     *
     * @param connection it was saved through
     * @param model of the entity
     * @param instance that was given
     * @param values as the database has them
     * @param stored makes the instance to give back, with those values
     * @param <T> the entity class
     * @return the stored instance
     */
    public <T> T saved(
            NamedConnection connection,
            EntityModel<T> model,
            T instance,
            @Nullable Object[] values,
            Supplier<T> stored) {
        ActiveSession session = ambient.current();
        ActiveTransaction transaction = session == null ? null : session.transaction();
        if (transaction != null) {
            transaction.saved(new SavedInstance(model, instance, origins.of(instance), values));
        }
        T result = stored.get();
        origins.remember(instance, connection.identity());
        if (result != instance) {
            if (transaction != null) {
                transaction.saved(new SavedInstance(model, result, null, values));
            }
            origins.remember(result, connection.identity());
        }
        InstanceMap instances = session == null ? null : session.instances();
        if (instances != null && !model.isRecord()) {
            instances.saved(model, result, values);
        }
        return result;
    }

    /**
     * Notes that references were read into an instance that exists already.
     *
     * @param connection they were read through
     * @param model of the entity
     * @param instance that holds them
     * @param <T> the entity class
     */
    public <T> void referencesRead(NamedConnection connection, EntityModel<T> model, T instance) {
        for (Ref<?> reference : model.instances().references(instance)) {
            if (origins.of(reference) == null) {
                origins.remember(reference, connection.identity());
            }
        }
    }

    /**
     * Notes that a row is gone, or that its instance is to be forgotten.
     *
     * @param model of the entity
     * @param key what tells the row apart ({@link EntityModel#identityOf}), or null
     */
    public void forget(EntityModel<?> model, @Nullable Object key) {
        ActiveSession session = ambient.current();
        InstanceMap instances = session == null ? null : session.instances();
        if (instances != null) {
            instances.forget(model, key);
        }
    }

    /** The promise of this library, checked where it would be broken: work never runs on a connection nobody chose. */
    private @Nullable ActiveSession session(NamedConnection connection) {
        ActiveSession session = ambient.current();
        if (session != null && session.pinnedTo() != connection) {
            throw new IllegalStateException(
                    "work for " + connection.name() + " in a session on " + session.connection());
        }
        return session;
    }
}
