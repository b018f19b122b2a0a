package dev.ferro.internal.session;

import dev.ferro.DatabaseFault;
import dev.ferro.StatementException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.errors.Reasons;
import dev.ferro.internal.pool.Lease;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.PhysicalConnection;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs work on a connection. Stateless and thread-safe. */
public final class Sessions {

    private Sessions() {}

    /**
     * Runs a single statement's work, which the database commits by itself.
     *
     * @param connection that the resolver chose
     * @param what is done, for the message of an error
     * @param work the work
     * @param <R> its result
     * @return its result
     * @throws StatementException if the database refuses it
     */
    public static <R> R run(NamedConnection connection, Object what, Work<R> work) {
        try (Lease lease = connection.borrow()) {
            try {
                return work.on(lease.physical());
            } catch (SQLException failed) {
                throw translated(connection, lease.physical(), what, failed);
            }
        }
    }

    /**
     * Runs work of several statements, all or none of which take effect.
     *
     * @param connection that the resolver chose
     * @param what is done, for the message of an error
     * @param work the work
     * @param <R> its result
     * @return its result
     * @throws StatementException if the database refuses any of it
     */
    public static <R> R atomically(NamedConnection connection, Object what, Work<R> work) {
        try (Lease lease = connection.borrow()) {
            try {
                return committed(lease.physical(), work);
            } catch (SQLException failed) {
                throw translated(connection, lease.physical(), what, failed);
            }
        }
    }

    private static <R> R committed(PhysicalConnection physical, Work<R> work) throws SQLException {
        Connection driver = physical.driver();
        boolean committed = false;
        try {
            driver.setAutoCommit(false);
            R result = work.on(physical);
            driver.commit();
            committed = true;
            return result;
        } finally {
            end(physical, committed);
        }
    }

    /** Whatever does not end well is not used again: the pool underneath would commit what is left open. */
    private static void end(PhysicalConnection physical, boolean committed) {
        try {
            if (!committed) {
                physical.driver().rollback();
            }
            physical.driver().setAutoCommit(true);
        } catch (SQLException unusable) {
            physical.discard();
        }
    }

    private static StatementException translated(
            NamedConnection connection, PhysicalConnection physical, Object what, SQLException failed) {
        if (connection.dialect().faults().isFatal(failed)) {
            physical.discard();
        } else {
            physical.forgetStatements();
        }
        DatabaseFault fault = connection.dialect().faults().read(failed);
        return new StatementException(
                connection.name(),
                Messages.MSG.statement(what.toString(), connection.name(), Reasons.of(fault)),
                fault);
    }
}
