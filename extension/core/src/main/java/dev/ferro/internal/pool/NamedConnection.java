package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionUnavailableException;
import dev.ferro.PoolMetrics;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.errors.Messages;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A registered connection: a name and a generation (R1c), with its settings, its dialect and its pool. Thread-safe.
 *
 * <p>Closing {@code app} and registering a new {@code app} makes another object of this class; nothing that belongs to
 * the first can be used with the second.
 */
public final class NamedConnection {

    /** How long an interrupted statement may take to notice. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final ConnectionSettings settings;
    private final ConnectionIdentity identity;
    private final Dialect dialect;
    private final ConnectionPool pool;
    private final OpenConnections open;

    NamedConnection(
            ConnectionSettings settings,
            ConnectionIdentity identity,
            Dialect dialect,
            ConnectionPool pool,
            OpenConnections open) {
        this.settings = settings;
        this.identity = identity;
        this.dialect = dialect;
        this.pool = pool;
        this.open = open;
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
     * @return always the same object
     */
    public ConnectionIdentity identity() {
        return identity;
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
        if (open.isShut()) {
            throw unavailable(Messages.MSG.poolClosed(name()));
        }
        Headroom.check();
        try {
            return pool.borrow();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    /**
     * Borrows a physical connection for somebody who will call it directly, as JDBC has it.
     *
     * @return a handle; closing it gives the physical connection back
     * @throws ConnectionUnavailableException if none can be had in time
     */
    public Connection handOut() {
        Lease lease = borrow();
        lease.physical().mayHaveChanged();
        return new HandedOutConnection(lease.handle());
    }

    private ConnectionUnavailableException unavailable(SQLException failed) {
        Optional<ConnectException> connecting = ConnectException.in(failed);
        if (connecting.isPresent()) {
            ConnectException cause = connecting.get();
            return new ConnectionUnavailableException(name(), String.valueOf(cause.getMessage()), cause.getCause());
        }
        if (open.isShut()) {
            return unavailable(Messages.MSG.poolClosed(name()));
        }
        if (Thread.currentThread().isInterrupted()) {
            return unavailable(Messages.MSG.interrupted(name()));
        }
        String timeout = settings.pool().acquireTimeout().toString();
        return unavailable(
                pool.isAllInUse()
                        ? Messages.MSG.exhausted(name(), settings.pool().maxSize(), timeout)
                        : Messages.MSG.unreachable(
                                name(),
                                String.valueOf(settings.url().orElse(null)),
                                "no physical connection could be opened within " + timeout));
    }

    private ConnectionUnavailableException unavailable(String message) {
        return new ConnectionUnavailableException(name(), message);
    }

    /**
     * The pool's own figures.
     *
     * @return a snapshot
     */
    public PoolMetrics metrics() {
        return pool.metrics(name());
    }

    /**
     * Refuses new work, waits a bounded time for what is borrowed to come back, stops what is still running, and closes
     * everything.
     */
    void close() {
        open.shut();
        pool.awaitReturn(settings.pool().acquireTimeout());
        if (pool.isAnyInUse()) {
            open.interruptBorrowed();
            pool.awaitReturn(GRACE);
            open.abortBorrowed();
        }
        pool.close();
        open.closeAll();
    }
}
