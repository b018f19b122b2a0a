package dev.ferro.internal.repository;

import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.AmbientRunner;
import jakarta.data.exceptions.DataException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source whose connections are chosen by the resolver, like everything else (R13). Thread-safe.
 *
 * <p>A borrower may do as it likes with what it gets; the next one finds nothing of it.
 */
public final class RoutedDataSource implements DataSource {

    private final Router router;
    private final AmbientRunner runner;
    private final String using;

    /**
     * Creates a data source.
     *
     * @param router the resolver
     * @param runner gives what was routed
     * @param using the explicit choice; there is no data source without one
     */
    public RoutedDataSource(Router router, AmbientRunner runner, String using) {
        this.router = router;
        this.runner = runner;
        this.using = using;
    }

    /**
     * Borrows a physical connection; in a session or transaction it is that one's.
     *
     * @return a connection that goes back to its pool, or stays in its session, when it is closed
     * @throws SQLException if none is chosen or none can be had; its cause is Ferro's own exception
     */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            NamedConnection connection = router.route(Choice.NONE.using(using), this);
            return runner.jdbc(connection, this);
        } catch (DataException refused) {
            throw new SQLException(refused.getMessage(), refused);
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException(
                "the settings of connection '" + using + "' say who logs in; use getConnection()");
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("nothing is written");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the key pool.acquire-timeout says it");
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
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("this data source is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public String toString() {
        return "DataSource using " + using;
    }
}
