package dev.ferro.internal.session;

import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.pool.NamedConnection;
import org.jspecify.annotations.Nullable;

/** Runs work on a connection that was chosen. Implementations are thread-safe. */
public interface WorkRunner {

    /**
     * Runs a single statement's work. Outside a transaction the database commits it by itself.
     *
     * @param connection that was chosen
     * @param what is done, for the message of an error
     * @param work the work
     * @param <R> its result
     * @return its result
     * @throws dev.ferro.StatementException if the database refuses it
     */
    <R extends @Nullable Object> R run(NamedConnection connection, Object what, Work<R> work);

    /**
     * Runs work of several statements, all or none of which take effect.
     *
     * @param connection that was chosen
     * @param what is done, for the message of an error
     * @param work the work
     * @param <R> its result
     * @return its result
     * @throws dev.ferro.StatementException if the database refuses any of it
     * @throws dev.ferro.UnknownOutcomeException if the physical connection breaks during the commit
     */
    default <R extends @Nullable Object> R atomically(NamedConnection connection, Object what, Work<R> work) {
        return atomically(connection, TransactionMode.DEFAULT, what, work);
    }

    /**
     * Runs work of several statements, all or none of which take effect, in a transaction that begins in a certain way. A
     * transaction that is open already goes on as it began.
     *
     * @param connection that was chosen
     * @param mode of a transaction that is begun for it
     * @param what is done, for the message of an error
     * @param work the work
     * @param <R> its result
     * @return its result
     * @throws dev.ferro.StatementException if the database refuses any of it
     * @throws dev.ferro.UnknownOutcomeException if the physical connection breaks during the commit
     */
    <R extends @Nullable Object> R atomically(
            NamedConnection connection, TransactionMode mode, Object what, Work<R> work);
}
