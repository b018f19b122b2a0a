package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.internal.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the driver with what Ferro knows about it: its prepared statements, and whether a borrower may have
 * changed its session. Used by one thread at a time.
 *
 * <p>The pool holds it as any other {@link Connection}; it reaches its driver's connection without the pool's wrappers.
 */
public class PhysicalConnection extends ForwardingConnection {

    private final Connection driver;
    private final Dialect dialect;
    private final InitialSql initialSql;
    private final StatementCache statements;

    private final StatementLog log;
    private final OpenConnections open;

    private @Nullable Integer networkTimeout;
    private boolean changed;
    private boolean discarded;
    private boolean returning;
    private volatile boolean borrowed;
    private final AtomicInteger returns = new AtomicInteger();

    PhysicalConnection(
            Connection driver,
            Dialect dialect,
            InitialSql initialSql,
            ConnectionSettings settings,
            OpenConnections open) {
        this(driver, dialect, initialSql, settings, open, settings.pool().statementCacheSize());
    }

    /** One whose statements somebody else keeps. */
    PhysicalConnection(Connection driver, Dialect dialect, ConnectionSettings settings, OpenConnections open) {
        this(driver, dialect, InitialSql.of(Optional.empty(), dialect), settings, open, 0);
    }

    @SuppressWarnings("TooManyParameters") // what the two above have in common
    private PhysicalConnection(
            Connection driver,
            Dialect dialect,
            InitialSql initialSql,
            ConnectionSettings settings,
            OpenConnections open,
            int keptStatements) {
        super(driver);
        this.driver = driver;
        this.dialect = dialect;
        this.initialSql = initialSql;
        this.statements = new StatementCache(driver, keptStatements);
        this.log = new StatementLog(settings.name(), dialect.grammar());
        this.open = open;
    }

    /**
     * The driver's connection, for work that leaves its session as it is.
     *
     * @return the driver's connection
     */
    public Connection driver() {
        return log.own(driver);
    }

    /** Whoever calls this connection directly, by way of a handle. */
    @Override
    Connection delegate() {
        return log.foreign(driver);
    }

    /**
     * A statement for a text of ours, prepared before if it can be.
     *
     * @param sql the text: names and placeholders only
     * @return a statement on loan, to be closed
     * @throws SQLException as the driver has it
     */
    public KeptStatement prepared(String sql) throws SQLException {
        return statements.take(sql).noted(statement -> log.own(statement, sql));
    }

    /**
     * A statement for a text of somebody else, which may quote values; prepared before if it can be.
     *
     * @param sql the text
     * @return a statement on loan, to be closed
     * @throws SQLException as the driver has it
     */
    public KeptStatement preparedRaw(String sql) throws SQLException {
        return statements.take(sql).noted(statement -> log.foreign(statement, sql));
    }

    /**
     * A statement for a batch that gives generated keys, which other statements of the same text do not. Not kept: the
     * driver keeps what it prepares on the server by itself.
     *
     * @param sql the text of ours, which says what it returns
     * @return a statement on loan, to be closed
     * @throws SQLException as the driver has it
     */
    public KeptStatement preparedForKeys(String sql) throws SQLException {
        return new KeptStatement(driver.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS), false)
                .noted(statement -> log.own(statement, sql));
    }

    /**
     * Forgets the statements kept prepared. After some errors SQLite's driver has finalized the statement that failed, and
     * whoever used it next would be told of that instead of the error.
     */
    public void forgetStatements() {
        try {
            statements.clear();
        } catch (SQLException unusable) {
            discarded = true;
        }
    }

    /** Notes that the session may not be what it was: raw SQL was run, or somebody held the connection itself. */
    public void mayHaveChanged() {
        changed = true;
    }

    /** Lets the pool destroy this connection instead of taking it back. */
    public void discard() {
        discarded = true;
    }

    /**
     * Cuts the line to the database, because an {@link Error} ended the conversation in the middle: to close it in the
     * driver's words could wait for ever for a lock that the error left behind, and with it the transaction on the server.
     */
    public void tear() {
        discarded = true;
        Shutdown.abortQuietly(this);
    }

    boolean isDiscarded() {
        return discarded;
    }

    void borrowed() {
        borrowed = true;
    }

    boolean isBorrowed() {
        return borrowed;
    }

    /** Ends what is open and cleans the session, or condemns this connection; called when it goes back to its pool. */
    void settle() {
        try {
            if (!discarded && !driver.getAutoCommit()) {
                driver().rollback();
                driver.setAutoCommit(true);
            }
            if (!discarded) {
                restore(changed);
            }
        } catch (SQLException | RuntimeException unclean) {
            discarded = true;
        }
        changed = false;
        borrowed = false;
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

    /** Makes the session what it was when it was borrowed, which takes nothing unless it may have changed. */
    void restore(boolean changed) throws SQLException {
        if (changed) {
            clean();
        }
    }

    private void clean() throws SQLException {
        if (!dialect.sessions().cleanable()) {
            discarded = true;
            return;
        }
        dialect.sessions().clean(driver());
        restoreNetworkTimeout();
        initialSql.run(log.foreign(driver));
    }

    final void restoreNetworkTimeout() throws SQLException {
        if (networkTimeout != null) {
            driver.setNetworkTimeout(Runnable::run, networkTimeout);
            networkTimeout = null;
        }
    }

    /** The last thing the pool asks of every connection that comes back; it drops one for which it fails. */
    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        if (returning && discarded) {
            throw new CondemnedException();
        }
        returning = false;
        return driver.getWarnings();
    }

    // Between settling and its last question the pool resets what it saw being changed. By then all of that is reset,
    // and what it would do is wrong: turning auto-commit on commits what an unwrapped, condemned connection left open.

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (!returning) {
            driver.setAutoCommit(autoCommit);
        }
    }

    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        if (!returning) {
            driver.setTransactionIsolation(level);
        }
    }

    @Override
    public void setReadOnly(boolean readOnly) throws SQLException {
        if (!returning) {
            driver.setReadOnly(readOnly);
        }
    }

    @Override
    public void setHoldability(int holdability) throws SQLException {
        if (!returning) {
            driver.setHoldability(holdability);
        }
    }

    @Override
    public void setNetworkTimeout(Executor executor, int milliseconds) throws SQLException {
        if (returning) {
            return;
        }
        if (networkTimeout == null) {
            networkTimeout = driver.getNetworkTimeout();
        }
        driver.setNetworkTimeout(executor, milliseconds);
    }

    /** The driver closes the statements with it; the cache belongs to the borrower, who may still be at work. */
    @Override
    public void close() throws SQLException {
        open.remove(this);
        driver.close();
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        discarded = true;
        driver.abort(executor);
    }

    /** Stops what a borrower is running, so that it comes back. */
    void interrupt() throws SQLException {
        dialect.sessions().interrupt(driver);
    }

    /** Whoever takes the driver's own connection can change what nobody sees, so it will not be used again. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type == PhysicalConnection.class) {
            return type.cast(this);
        }
        discarded = true;
        return driver.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type == PhysicalConnection.class || driver.isWrapperFor(type);
    }

    /** Tells the pool that this connection must not be used again. */
    static final class CondemnedException extends SQLException {
        private static final long serialVersionUID = 1L;

        CondemnedException() {
            super("to be destroyed");
        }
    }
}
