package dev.ferro.internal.pool;

import java.sql.SQLException;

/** Says whether a pinned physical connection may be used now, by this thread. */
@FunctionalInterface
public interface PinGuard {

    /**
     * Checks.
     *
     * @throws SQLException if it may not; its cause is Ferro's own exception
     */
    void check() throws SQLException;

    /**
     * Hears that an {@link Error} ended a call, wherever in the driver's conversation with the database that was.
     *
     * @param unsure the error
     */
    default void torn(Error unsure) {}

    /**
     * Whether a transaction is open.
     *
     * @return true in a transaction, false in a session without one
     */
    default boolean inTransaction() {
        return false;
    }

    /** Told when somebody aborts the physical connection, which SQLite's driver does not even notice. */
    default void aborted() {}

    /**
     * Refuses what only the block that began the transaction may decide.
     *
     * @param call the method of {@link java.sql.Connection}
     * @return the exception to throw
     */
    default SQLException refusal(String call) {
        return new SQLException(call);
    }
}
