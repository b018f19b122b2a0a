package dev.ferro.internal.dialect;

import dev.ferro.ConnectionSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * PostgreSQL's sessions. What the settings say is given to the server at start-up, where it is the session's default: so
 * {@code DISCARD ALL}, which brings everything back to the defaults, keeps it.
 */
final class PostgresqlSessions implements SessionRules {

    @Override
    public String jdbcUrl(ConnectionSettings settings, long generation) {
        return settings.url().orElseThrow().jdbcUrl();
    }

    @Override
    public Properties properties(ConnectionSettings settings) {
        Properties properties = new Properties();
        String seconds =
                Long.toString(Math.max(1, settings.pool().acquireTimeout().toSeconds()));
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "ferro-" + settings.name());
        settings.url()
                .orElseThrow()
                .parameters()
                .forEach((name, value) -> properties.setProperty(name, value.reveal()));
        // The name is given at start-up then, where DISCARD ALL does not lose it.
        properties.setProperty("assumeMinServerVersion", "9.0");
        // Errors must not quote rows (S4).
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty(
                "preparedStatementCacheQueries",
                Integer.toString(settings.pool().statementCacheSize()));
        if (!settings.searchPath().isEmpty()) {
            properties.setProperty("currentSchema", String.join(",", settings.searchPath()));
        }
        String options = options(settings);
        if (!options.isEmpty()) {
            properties.setProperty("options", options);
        }
        return properties;
    }

    private static String options(ConnectionSettings settings) {
        StringBuilder options = new StringBuilder();
        if (settings.readOnly()) {
            options.append(" -c default_transaction_read_only=on");
        }
        settings.isolation()
                .map(isolation -> isolation.name().toLowerCase(Locale.ROOT).replace("_", "\\ "))
                .ifPresent(isolation ->
                        options.append(" -c default_transaction_isolation=").append(isolation));
        settings.statementTimeout()
                .map(Duration::toMillis)
                .ifPresent(millis -> options.append(" -c statement_timeout=").append(millis));
        return options.toString().strip();
    }

    @Override
    public boolean cleanable() {
        return true;
    }

    @Override
    public void clean(Connection connection) throws SQLException {
        BaseConnection driver = connection.unwrap(BaseConnection.class);
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement statement = connection.createStatement()) {
            if (driver.getTransactionState() != TransactionState.IDLE) {
                // A BEGIN in raw SQL, which the driver's auto-commit mode knows nothing of.
                statement.execute("ROLLBACK");
            }
            statement.execute("DISCARD ALL");
        }
        forget(connection, driver);
    }

    @Override
    public void interrupt(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    /** What the driver itself remembers of a borrower. */
    private static void forget(Connection connection, PGConnection driver) throws SQLException {
        connection.setReadOnly(false);
        connection.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT);
        connection.setTypeMap(new HashMap<>());
        connection.clearWarnings();
        driver.getNotifications();
    }
}
