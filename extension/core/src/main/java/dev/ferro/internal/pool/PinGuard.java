package dev.ferro.internal.pool;

import java.sql.SQLException;

/** The session that a pinned physical connection belongs to, as its JDBC handle knows it. */
public interface PinGuard extends CallGuard {

    /**
     * Whether a transaction is open.
     *
     * @return true in a transaction, false in a session without one
     */
    boolean inTransaction();

    /** Told when somebody aborts the physical connection, which SQLite's driver does not even notice. */
    void aborted();

    /**
     * Refuses what only the block that began the transaction may decide.
     *
     * @param call the method of {@link java.sql.Connection}
     * @return the exception to throw
     */
    SQLException refusal(String call);
}
