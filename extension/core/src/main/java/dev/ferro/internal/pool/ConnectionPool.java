package dev.ferro.internal.pool;

import dev.ferro.PoolMetrics;
import java.sql.SQLException;
import java.time.Duration;

/** Where a named connection borrows its physical connections. Implementations are thread-safe. */
interface ConnectionPool {

    /** Closing the lease gives the physical connection back. */
    Lease borrow() throws SQLException;

    boolean isAnyInUse();

    boolean isAllInUse();

    PoolMetrics metrics(String connection);

    /** Waits until everything is back, or the time is up. */
    void awaitReturn(Duration limit);

    void close();
}
