package dev.ferro.internal.pool;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The physical connections of one named connection that are open, so that at its end every one of them is closed: the
 * pool loses sight of those that it is about to destroy, and of those being opened while it closes. Thread-safe.
 */
final class OpenConnections {

    private final Set<PhysicalConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    /** Takes a new one, unless it comes too late. */
    boolean add(PhysicalConnection opened) {
        open.add(opened);
        return !shut;
    }

    void remove(PhysicalConnection closed) {
        open.remove(closed);
    }

    int count() {
        return open.size();
    }

    boolean isShut() {
        return shut;
    }

    /** From now on no physical connection is opened. */
    void shut() {
        shut = true;
    }

    /** Stops what borrowers are running; each in a thread of its own, because asking a server that is gone takes time. */
    void interruptBorrowed() {
        for (PhysicalConnection connection : open) {
            if (connection.isBorrowed()) {
                Thread interrupting = new Thread(() -> interrupt(connection), "ferro-interrupt");
                interrupting.setDaemon(true);
                interrupting.start();
            }
        }
    }

    private static void interrupt(PhysicalConnection connection) {
        try {
            connection.interrupt();
        } catch (SQLException gone) {
            PoolLog.LOG.debugf("interrupting a statement failed with SQLSTATE %s", gone.getSQLState());
        }
    }

    /** Takes them from whoever still has one. */
    void abortBorrowed() {
        for (PhysicalConnection connection : open) {
            if (connection.isBorrowed()) {
                Shutdown.abortQuietly(connection);
            }
        }
    }

    void closeAll() {
        open.forEach(Shutdown::closeQuietly);
    }
}
