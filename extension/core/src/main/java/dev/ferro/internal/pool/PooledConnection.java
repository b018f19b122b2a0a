package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.internal.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A physical connection of a pool of ours. The pool holds it as any other {@link Connection}; it reaches its driver's
 * connection without the pool's wrappers.
 */
final class PooledConnection extends PhysicalConnection {

    private final Dialect dialect;
    private final InitialSql initialSql;
    private final AtomicInteger returns = new AtomicInteger();

    private boolean returning;

    PooledConnection(
            Connection driver,
            Dialect dialect,
            InitialSql initialSql,
            ConnectionSettings settings,
            OpenConnections open) {
        super(
                driver,
                dialect,
                settings,
                open,
                new StatementCache(driver, settings.pool().statementCacheSize()));
        this.dialect = dialect;
        this.initialSql = initialSql;
    }

    @Override
    void settle() {
        super.settle();
        returning = true;
        returns.incrementAndGet();
    }

    /**
     * Tells whether a return that began with {@link #settle()} is over now: the pool says so of idle connections, too. A
     * count, because somebody else may have borrowed it and brought it back by then.
     */
    boolean hasReturned() {
        return returns.getAndUpdate(begun -> Math.max(begun - 1, 0)) > 0;
    }

    @Override
    void restore(boolean changed) throws SQLException {
        if (!changed) {
            return;
        }
        if (!dialect.sessions().cleanable()) {
            discard();
            return;
        }
        dialect.sessions().clean(driver());
        restoreNetworkTimeout();
        initialSql.run(delegate());
    }

    /** The last thing the pool asks of every connection that comes back; it drops one for which it fails. */
    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        if (returning && isDiscarded()) {
            throw new CondemnedException();
        }
        returning = false;
        return super.getWarnings();
    }

    // Between settling and its last question the pool resets what it saw being changed. By then all of that is reset,
    // and what it would do is wrong: turning auto-commit on commits what an unwrapped, condemned connection left open.

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (!returning) {
            super.setAutoCommit(autoCommit);
        }
    }

    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        if (!returning) {
            super.setTransactionIsolation(level);
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) throws SQLException {
        if (!returning) {
            super.setReadOnly(readOnly);
        }
    }

    @Override
    public void setHoldability(int holdability) throws SQLException {
        if (!returning) {
            super.setHoldability(holdability);
        }
    }

    @Override
    public void setNetworkTimeout(Executor executor, int milliseconds) throws SQLException {
        if (!returning) {
            super.setNetworkTimeout(executor, milliseconds);
        }
    }

    /** Tells the pool that this connection must not be used again. */
    static final class CondemnedException extends SQLException {
        private static final long serialVersionUID = 1L;

        CondemnedException() {
            super("to be destroyed");
        }
    }
}
