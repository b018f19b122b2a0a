package dev.ferro.internal.pool;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A handle of the container's, in auto-commit mode until it goes back. Where the container keeps a transaction open on it,
 * that cannot be had, and nothing of ours must be done. Used by one thread.
 */
final class Visit implements AutoCloseable {

    private final Connection handle;
    private final boolean autoCommit;
    private final boolean readOnly;

    private Visit(Connection handle, boolean autoCommit, boolean readOnly) {
        this.handle = handle;
        this.autoCommit = autoCommit;
        this.readOnly = readOnly;
    }

    static Visit at(DataSource source, LendingFailures failures) throws ConnectException {
        Connection handle = handle(source, failures);
        try {
            return with(handle, failures);
        } catch (ConnectException explained) {
            throw explained;
        } catch (SQLException dead) {
            Shutdown.closeQuietly(handle);
            throw failures.unavailable(dead);
        }
    }

    /**
     * Takes over a handle.
     *
     * @throws ConnectException if it must not be used; it has gone back
     * @throws SQLException if it is dead, and its physical connection to be expelled
     */
    static Visit with(Connection handle, LendingFailures failures) throws SQLException {
        boolean autoCommit = handle.getAutoCommit();
        boolean readOnly = handle.isReadOnly();
        if (!autoCommit) {
            endTransaction(handle, failures);
        }
        return new Visit(handle, autoCommit, readOnly);
    }

    private static void endTransaction(Connection handle, LendingFailures failures) throws SQLException {
        try {
            // First: turning auto-commit on commits what somebody may have left open.
            handle.rollback();
            handle.setAutoCommit(true);
        } catch (SQLException refused) {
            if (!Enlistment.isReasonOf(refused, handle)) {
                throw refused;
            }
            Shutdown.closeQuietly(handle);
            throw failures.enlistedOr(refused);
        } catch (RuntimeException broken) {
            Shutdown.closeQuietly(handle);
            throw broken;
        }
    }

    static Connection handle(DataSource source, LendingFailures failures) throws ConnectException {
        try {
            Connection handle = source.getConnection();
            if (handle == null) {
                throw new SQLException("no connection");
            }
            return handle;
        } catch (SQLException failed) {
            throw failures.unavailable(failed);
        } catch (RuntimeException broken) {
            // A container's own text may quote what it was given, credentials included.
            throw failures.unavailable(new SQLException("the data source failed", broken));
        }
    }

    Connection handle() {
        return handle;
    }

    /** Takes back what a borrower said by means of JDBC: it is the driver's, of which cleaning on the server knows nothing. */
    void restoreReadOnly() throws SQLException {
        if (handle.isReadOnly() != readOnly) {
            handle.setReadOnly(readOnly);
        }
    }

    /** Gives it back in the mode in which it came. */
    @Override
    public void close() {
        try {
            if (!autoCommit) {
                handle.setAutoCommit(false);
            }
        } catch (SQLException gone) {
            PoolLog.LOG.debugf("giving a physical connection back failed with SQLSTATE %s", gone.getSQLState());
        } finally {
            Shutdown.closeQuietly(handle);
        }
    }
}
