package dev.ferro;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pins a physical connection without beginning a transaction: for advisory locks, temporary tables, {@code LISTEN}.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * sessions.using("service").run(session -> {
 *     sql.execute("create temporary table todo (id bigint)");
 *     sql.execute("insert into todo select id from jobs");
 * });
 * }</pre>
 *
 * <p>Without {@link #using} a session runs on the connection of the ambient session or transaction, else on the default;
 * inside one it is the same session. Each statement is committed by itself, unless a transaction is begun inside. What
 * the block leaves on the physical connection is cleaned before anybody else gets it.
 */
public interface Sessions {

    /**
     * The same on a named connection.
     *
     * @param connection the name of a connection, taken from code, never from a request
     * @return sessions that all run on that connection, or fail
     */
    Sessions using(String connection);

    /**
     * Runs a block in a session.
     *
     * @param block the work
     * @param <X> what the block may throw
     * @throws RoutingException if no connection can be chosen, or it is not the ambient one; nothing was sent
     * @throws ConnectionUnavailableException if the first statement finds no physical connection in time
     */
    <X extends Throwable> void run(Block<X> block) throws X;

    /**
     * Calls a block in a session for its result.
     *
     * @param block the work
     * @param <R> its result
     * @param <X> what the block may throw
     * @return its result
     * @throws RoutingException if no connection can be chosen, or it is not the ambient one; nothing was sent
     * @throws ConnectionUnavailableException if the first statement finds no physical connection in time
     */
    <R extends @Nullable Object, X extends Throwable> R call(Call<R, X> block) throws X;

    /**
     * The session of the current thread; that of a transaction as well.
     *
     * @return empty if nothing is ambient
     */
    Optional<Session> current();

    /**
     * Work in a session.
     *
     * @param <X> what it may throw
     */
    @FunctionalInterface
    interface Block<X extends Throwable> {

        /**
         * Does it.
         *
         * @param session in which it is done
         * @throws X whatever went wrong
         */
        void run(Session session) throws X;
    }

    /**
     * Work in a session, with a result.
     *
     * @param <R> the result
     * @param <X> what it may throw
     */
    @FunctionalInterface
    interface Call<R extends @Nullable Object, X extends Throwable> {

        /**
         * Does it.
         *
         * @param session in which it is done
         * @return the result
         * @throws X whatever went wrong
         */
        R call(Session session) throws X;
    }
}
