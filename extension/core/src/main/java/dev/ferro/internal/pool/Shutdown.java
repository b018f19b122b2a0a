package dev.ferro.internal.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Ends what is open, without waiting for ever. */
final class Shutdown {

    private static final long TICK = Duration.ofMillis(2).toNanos();

    private Shutdown() {}

    /** A pool has no event for "all are back", so its figure is looked at until then, or until the time is up. */
    static void await(BooleanSupplier allBack, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!allBack.getAsBoolean()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TICK);
        }
    }

    /** A connection that fails to close is gone all the same, and nobody could do anything about it. */
    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            PoolLog.LOG.debugf("closing a physical connection failed with SQLSTATE %s", gone.getSQLState());
        }
    }

    static void abortQuietly(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            PoolLog.LOG.debugf("aborting a physical connection failed with SQLSTATE %s", gone.getSQLState());
        }
    }
}
