package dev.ferro.internal.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Where a pool, or who does without one, gets its physical connections. The pool creates it by its class and sets the {@code connector} property
 * to the ticket under which the real connector waits: so no URL and no password ever passes through the pool.
 */
public final class PhysicalConnectionSource implements DataSource {

    private static final Map<String, Connector> WAITING = new ConcurrentHashMap<>();

    private Connector connector = () -> {
        throw new SQLException("no connector");
    };

    /** Called by the pool. */
    public PhysicalConnectionSource() {}

    /** Without a pool. */
    PhysicalConnectionSource(Connector connector) {
        this.connector = connector;
    }

    static void offer(String ticket, Connector connector) {
        WAITING.put(ticket, connector);
    }

    static void withdraw(String ticket) {
        WAITING.remove(ticket);
    }

    /**
     * Called by the pool.
     *
     * @param ticket under which the connector was offered
     */
    public void setConnector(String ticket) {
        connector = Objects.requireNonNull(WAITING.get(ticket), "connector");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connector.connect();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the settings of the connection say who logs in");
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nothing is written.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The connector's properties say it.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no parent logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    /** Opens a physical connection. */
    @FunctionalInterface
    interface Connector {
        PhysicalConnection connect() throws SQLException;
    }
}
