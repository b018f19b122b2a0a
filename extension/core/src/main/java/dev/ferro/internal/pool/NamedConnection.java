package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionUnavailableException;
import dev.ferro.PoolMetrics;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.errors.Messages;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered connection: a name and a generation (R1c), with its settings, its dialect and its pool. Thread-safe.
 *
 * <p>Closing {@code app} and registering a new {@code app} makes another object of this class; nothing that belongs to
 * the first can be used with the second.
 */
public final class NamedConnection {

    private final ConnectionSettings settings;
    private final long generation;
    private final Dialect dialect;
    private final AgroalDataSource pool;
    private final @Nullable Connection anchor;
    private volatile boolean closed;

    NamedConnection(
            ConnectionSettings settings,
            long generation,
            Dialect dialect,
            AgroalDataSource pool,
            @Nullable Connection anchor) {
        this.settings = settings;
        this.generation = generation;
        this.dialect = dialect;
        this.pool = pool;
        this.anchor = anchor;
    }

    /**
     * The name.
     *
     * @return the name
     */
    public String name() {
        return settings.name();
    }

    /**
     * Tells this connection from others that had or will have its name.
     *
     * @return a number unique in this JVM
     */
    public long generation() {
        return generation;
    }

    /**
     * What it was registered with.
     *
     * @return the settings
     */
    public ConnectionSettings settings() {
        return settings;
    }

    /**
     * The dialect of its database.
     *
     * @return the dialect
     */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Borrows a physical connection. Closing the lease gives it back.
     *
     * @return a lease
     * @throws ConnectionUnavailableException if none can be had in time
     */
    public Lease borrow() {
        try {
            return Lease.of(pool.getConnection());
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /**
     * Borrows a physical connection for somebody who will call it directly, as JDBC has it.
     *
     * @return the pool's handle; closing it gives the physical connection back
     * @throws ConnectionUnavailableException if none can be had in time
     */
    public Connection handOut() {
        Lease lease = borrow();
        lease.physical().mayHaveChanged();
        return lease.handle();
    }

    private ConnectionUnavailableException unavailable(SQLException failed) {
        Optional<ConnectException> connecting = connecting(failed);
        if (connecting.isPresent()) {
            ConnectException cause = connecting.get();
            return new ConnectionUnavailableException(name(), String.valueOf(cause.getMessage()), cause.getCause());
        }
        String message = closed
                ? Messages.MSG.poolClosed(name())
                : Thread.currentThread().isInterrupted()
                        ? Messages.MSG.interrupted(name())
                        : Messages.MSG.exhausted(
                                name(),
                                settings.pool().maxSize(),
                                settings.pool().acquireTimeout().toString());
        return new ConnectionUnavailableException(name(), message);
    }

    private static Optional<ConnectException> connecting(SQLException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException connecting) {
                return Optional.of(connecting);
            }
        }
        return Optional.empty();
    }

    /**
     * The pool's own figures.
     *
     * @return a snapshot
     */
    public PoolMetrics metrics() {
        var metrics = pool.getMetrics();
        return new PoolMetrics(
                name(),
                pool.getConfiguration().connectionPoolConfiguration().maxSize(),
                (int) metrics.activeCount(),
                (int) metrics.availableCount(),
                (int) metrics.awaitingCount(),
                metrics.creationCount(),
                metrics.destroyCount());
    }

    /** Refuses new work, waits a bounded time for what is borrowed to come back, and closes everything. */
    void close() {
        closed = true;
        Shutdown.awaitReturn(pool, settings.pool().acquireTimeout());
        pool.close();
        if (anchor != null) {
            Shutdown.closeQuietly(anchor);
        }
    }
}
