package dev.ferro.internal.pool;

import dev.ferro.PoolMetrics;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The pool, behind as many permits as it has physical connections. Those who wait for a permit sleep; in the pool itself
 * they would spin while another thread is connecting, and then connect one after the other, each for as long as the
 * database stays silent. Thread-safe.
 */
final class BoundedPool implements ConnectionPool {

    private final AgroalDataSource pool;
    private final Semaphore permits;
    private final int size;
    private final Duration acquireTimeout;

    BoundedPool(AgroalDataSource pool, Semaphore permits, int size, Duration acquireTimeout) {
        this.pool = pool;
        this.permits = permits;
        this.size = size;
        this.acquireTimeout = acquireTimeout;
    }

    /** The permit comes back with the physical connection, by {@link PoolListener}. */
    @Override
    public Lease borrow() throws SQLException {
        permit();
        return Lease.of(connection());
    }

    private void permit() throws SQLException {
        try {
            // The first attempt is for a thread that was interrupted: it may still do what needs no waiting.
            if (!permits.tryAcquire() && !permits.tryAcquire(acquireTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SQLException("no permit in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted");
        }
    }

    private Connection connection() throws SQLException {
        boolean borrowed = false;
        try {
            Connection connection = pool.getConnection();
            borrowed = true;
            return connection;
        } finally {
            if (!borrowed) {
                permits.release();
            }
        }
    }

    @Override
    public boolean isAnyInUse() {
        return pool.getMetrics().activeCount() > 0;
    }

    @Override
    public boolean isAllInUse() {
        return pool.getMetrics().activeCount() >= size;
    }

    @Override
    public PoolMetrics metrics(String connection) {
        var metrics = pool.getMetrics();
        return new PoolMetrics(
                connection,
                pool.getConfiguration().connectionPoolConfiguration().maxSize(),
                (int) metrics.activeCount(),
                (int) metrics.availableCount(),
                (int) metrics.awaitingCount() + permits.getQueueLength(),
                metrics.creationCount(),
                metrics.destroyCount());
    }

    @Override
    public void awaitReturn(Duration limit) {
        Shutdown.await(() -> !isAnyInUse(), limit);
    }

    @Override
    public void close() {
        pool.close();
    }
}
