package dev.ferro.internal.session;

import dev.ferro.RegistrationException;
import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.Headroom;
import dev.ferro.internal.pool.NamedConnection;
import org.jspecify.annotations.Nullable;

/**
 * What is ambient for one Ferro: at most one session per thread, since crossing is forbidden. Thread-safe; no thread sees
 * another's, and none inherits one.
 */
public final class Ambient {

    /** One cell per thread; the sessions of several Ferros are chained, the innermost first. */
    private static final ThreadLocal<@Nullable ActiveSession> CELL = new ThreadLocal<>();

    private final Origins origins;

    /**
     * Creates the ambient state of a Ferro.
     *
     * @param origins of its instances
     */
    public Ambient(Origins origins) {
        this.origins = origins;
    }

    /**
     * The session of the current thread.
     *
     * @return null if there is none
     */
    public @Nullable ActiveSession current() {
        ActiveSession session = CELL.get();
        while (session != null && session.ambient() != this) {
            session = session.outer();
        }
        return session;
    }

    /**
     * The session of the current thread, or a new one, to be entered.
     *
     * @param connection that was chosen, and that the resolver found to be that of the ambient session, if there is one
     * @return the session
     */
    public ActiveSession on(NamedConnection connection) {
        Headroom.check();
        ActiveSession session = current();
        if (session == null) {
            session = new ActiveSession(this, connection, origins, CELL.get());
            CELL.set(session);
        }
        return session;
    }

    /**
     * Begins a transaction, nested in the ambient one if there is one.
     *
     * @param connection that was chosen
     * @param mode how
     * @return the transaction, to be ended
     * @throws dev.ferro.TransactionException if it cannot be nested
     */
    public ActiveTransaction begin(NamedConnection connection, TransactionMode mode) {
        return on(connection).begin(mode);
    }

    /**
     * Refuses to close a connection inside its own session: that would wait for itself.
     *
     * @param connection the name of the connection, or null for all
     * @throws RegistrationException if the current thread has a session on it
     */
    public void refuseWithin(@Nullable String connection) {
        ActiveSession session = current();
        if (session != null && (connection == null || connection.equals(session.connection()))) {
            throw new RegistrationException(session.connection(), Messages.MSG.closedWithin(session.connection()));
        }
    }

    /** Also drops what was begun inside and could not end, as when the stack was exhausted. */
    static void leave(ActiveSession left) {
        ActiveSession outer = left.outer();
        if (outer == null) {
            CELL.remove();
        } else {
            CELL.set(outer);
        }
    }

    /**
     * Takes everything off the current thread for a while: for hooks, and for tasks of others that happen to run here.
     *
     * @return gives it back
     */
    public static Suspended suspend() {
        ActiveSession session = CELL.get();
        CELL.remove();
        return new Suspended(session);
    }

    /** What was ambient before {@link #suspend()}. To be used by the thread that suspended it. */
    public static final class Suspended {
        private final @Nullable ActiveSession session;

        private Suspended(@Nullable ActiveSession session) {
            this.session = session;
        }

        /** Puts it back. */
        public void resume() {
            if (session == null) {
                CELL.remove();
            } else {
                CELL.set(session);
            }
        }
    }
}
