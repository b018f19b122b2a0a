package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.internal.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the driver with what Ferro knows about it: its prepared statements, and whether a borrower may have
 * changed its session. Where it goes back to is a subclass's affair. Used by one thread at a time.
 */
public abstract class PhysicalConnection extends ForwardingConnection {

    private final Connection driver;
    private final Dialect dialect;
    private final StatementCache statements;
    private final StatementLog log;
    private final OpenConnections open;

    private @Nullable Integer networkTimeout;
    private boolean changed;
    private boolean discarded;
    private volatile boolean borrowed;

    PhysicalConnection(
            Connection driver,
            Dialect dialect,
            ConnectionSettings settings,
            OpenConnections open,
            StatementCache statements) {
        super(driver);
        this.driver = driver;
        this.dialect = dialect;
        this.statements = statements;
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
    }

    /** Makes the session what it was when it was borrowed, which takes nothing unless it may have changed. */
    abstract void restore(boolean changed) throws SQLException;

    final void restoreNetworkTimeout() throws SQLException {
        if (networkTimeout != null) {
            driver.setNetworkTimeout(Runnable::run, networkTimeout);
            networkTimeout = null;
        }
    }

    @Override
    public void setNetworkTimeout(Executor executor, int milliseconds) throws SQLException {
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
}
