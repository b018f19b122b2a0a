package dev.ferro.internal.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** A borrowed physical connection. Closing it gives it back, clean. Used by one thread at a time. */
public final class Lease implements AutoCloseable {

    private final Connection handle;
    private final PhysicalConnection physical;

    private Lease(Connection handle, PhysicalConnection physical) {
        this.handle = handle;
        this.physical = physical;
    }

    static Lease of(Connection handle) throws SQLException {
        PhysicalConnection physical = handle.unwrap(PhysicalConnection.class);
        physical.borrowed();
        return new Lease(handle, physical);
    }

    /**
     * What was borrowed.
     *
     * @return the physical connection
     */
    public PhysicalConnection physical() {
        return physical;
    }

    /**
     * A handle for somebody who takes part in a session through JDBC. Closing it leaves the physical connection where it
     * is.
     *
     * @param guard asked before each call
     * @return a new handle
     */
    public Connection pinned(PinGuard guard) {
        physical.mayHaveChanged();
        return new PinnedConnection(handle, guard);
    }

    Connection handle() {
        return handle;
    }

    /** Gives it back; a physical connection that cannot be given back clean is destroyed instead, so this cannot fail. */
    @Override
    public void close() {
        Shutdown.closeQuietly(handle);
    }
}
