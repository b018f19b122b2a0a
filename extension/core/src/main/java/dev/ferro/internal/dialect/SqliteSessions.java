package dev.ferro.internal.dialect;

import dev.ferro.ConnectionSettings;
import dev.ferro.DatabaseUrl;
import dev.ferro.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.sqlite.SQLiteConnection;

/**
 * SQLite's sessions: write-ahead log, foreign keys on, five seconds of patience with other writers.
 *
 * <p>SQLite has no command that resets a session, and opening a file costs less than a millisecond: a session that may
 * have changed is replaced.
 */
final class SqliteSessions implements SessionRules {

    /** Another one may share the driver, and with it the databases in memory, from another class loader. */
    private static final UUID THIS_FERRO = UUID.randomUUID();

    private static final int READ_ONLY = 1;
    private static final int READ_WRITE = 2;
    private static final int CREATE = 4;
    private static final int URI = 0x40;

    @Override
    public String jdbcUrl(ConnectionSettings settings, long generation) {
        // The memdb file system shares a database between the connections of a process, and honours the busy timeout,
        // which a shared cache does not.
        return isInMemory(settings)
                ? "jdbc:sqlite:file:/ferro-" + THIS_FERRO + "-" + generation + "?vfs=memdb"
                : settings.url().orElseThrow().jdbcUrl();
    }

    @Override
    public Properties properties(ConnectionSettings settings) {
        Properties properties = new Properties();
        boolean readOnly = settings.readOnly() || mode(settings).equals("ro");
        properties.setProperty("open_mode", Integer.toString(flags(settings, readOnly)));
        properties.setProperty("busy_timeout", "5000");
        properties.setProperty("foreign_keys", "true");
        // A transaction that reads first and writes then would fail against another writer, however long it waited.
        properties.setProperty("transaction_mode", readOnly ? "DEFERRED" : "IMMEDIATE");
        if (!readOnly && !isInMemory(settings)) {
            properties.setProperty("journal_mode", "WAL");
        }
        if (readOnly) {
            properties.setProperty("jdbc.explicit_readonly", "false");
        }
        return properties;
    }

    private static int flags(ConnectionSettings settings, boolean readOnly) {
        if (readOnly) {
            return READ_ONLY;
        }
        int uri = isInMemory(settings) ? URI : 0;
        return uri | (mode(settings).equals("rw") ? READ_WRITE : READ_WRITE | CREATE);
    }

    private static boolean isInMemory(ConnectionSettings settings) {
        return settings.url().filter(DatabaseUrl::inMemory).isPresent();
    }

    private static String mode(ConnectionSettings settings) {
        return settings.url()
                .map(url -> url.parameters().get("mode"))
                .map(Secret::reveal)
                .orElse("");
    }

    @Override
    public boolean cleanable() {
        return false;
    }

    @Override
    public void clean(Connection connection) {
        throw new UnsupportedOperationException("SQLite has no reset");
    }

    @Override
    public void interrupt(Connection connection) throws SQLException {
        // Hidden by the pool of a server: what runs there ends by itself.
        if (connection.isWrapperFor(SQLiteConnection.class)) {
            connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        }
    }
}
