package dev.ferro.internal.pool;

import io.agroal.api.AgroalDataSourceListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/** Cleans what comes back, and reports what the pool has to say under the name of its connection. */
final class PoolListener implements AgroalDataSourceListener {

    private final String connection;
    private final Semaphore permits;

    PoolListener(String connection, Semaphore permits) {
        this.connection = connection;
        this.permits = permits;
    }

    @Override
    public void beforeConnectionReturn(Connection returned) {
        if (returned instanceof PooledConnection physical) {
            physical.settle();
        }
    }

    @Override
    public void onConnectionReturn(Connection returned) {
        release(returned);
    }

    /** Of a condemned one, also: only now is it no longer counted. */
    @Override
    public void onConnectionFlush(Connection dropped) {
        release(dropped);
    }

    /** Of one that the pool does not keep, because it has too many. */
    @Override
    public void onConnectionReap(Connection dropped) {
        release(dropped);
    }

    /** Not earlier: who has a permit and finds the pool full waits for a return, and the pool tells it of no drop. */
    private void release(Connection returned) {
        if (returned instanceof PooledConnection physical && physical.hasReturned()) {
            permits.release();
        }
    }

    @Override
    public void onConnectionLeak(Connection leaked, Thread thread) {
        PoolLog.LOG.warnf(
                "a physical connection of '%s' is held by thread '%s' for longer than pool.leak-timeout",
                connection, thread.getName());
    }

    @Override
    public void onConnectionCreationFailure(SQLException failure) {
        if (failure instanceof ConnectException explained) {
            PoolLog.LOG.debug(explained.getMessage());
        }
    }
}
