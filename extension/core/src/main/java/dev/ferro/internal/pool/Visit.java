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

    private Visit(Connection handle, boolean autoCommit) {
        this.handle = handle;
        this.autoCommit = autoCommit;
    }

    static Visit at(DataSource source, LendingFailures failures) throws ConnectException {
        Connection handle = handle(source, failures);
        try {
            return with(handle, handle.getAutoCommit(), failures);
        } catch (ConnectException explained) {
            throw explained;
        } catch (SQLException dead) {
            Shutdown.closeQuietly(handle);
            throw failures.unavailable(dead);
        }
    }

    static Visit with(Connection handle, boolean autoCommit, LendingFailures failures) throws ConnectException {
        boolean usable = false;
        try {
            if (!autoCommit) {
                // First: turning auto-commit on commits what somebody may have left open.
                handle.rollback();
                handle.setAutoCommit(true);
            }
            usable = true;
            return new Visit(handle, autoCommit);
        } catch (SQLException refused) {
            throw failures.enlistedOr(refused);
        } finally {
            if (!usable) {
                Shutdown.closeQuietly(handle);
            }
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
