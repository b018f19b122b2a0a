package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.DatabaseFault;
import dev.ferro.DatabaseUrl;
import dev.ferro.Secret;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.errors.Reasons;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Opens the physical connections of one named connection. What fails here leaves as a {@link ConnectException}, whose
 * text is ours: the driver's own never gets as far as the pool, its listeners or a log (R25).
 */
final class PhysicalConnector implements PhysicalConnectionSource.Connector {

    /** Between two attempts at a file that others are just opening or leaving. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private final ConnectionSettings settings;
    private final DatabaseUrl url;
    private final String keys;
    private final Dialect dialect;
    private final Driver driver;
    private final String jdbcUrl;
    private final InitialSql initialSql;
    private final OpenConnections open;

    /**
     * Creates a connector.
     *
     * @param settings of the connection
     * @param keys what stands before the names of the keys that say who logs in, for messages
     * @param driver of the database
     * @param generation of the connection
     * @param open gets what is opened
     */
    PhysicalConnector(ConnectionSettings settings, String keys, Driver driver, long generation, OpenConnections open) {
        this.settings = settings;
        this.keys = keys;
        this.url = settings.url().orElseThrow();
        this.dialect = Dialect.of(url.database());
        this.driver = driver;
        this.jdbcUrl = dialect.sessions().jdbcUrl(settings, generation);
        this.initialSql = InitialSql.of(settings.pool().initialSql(), dialect);
        this.open = open;
    }

    @Override
    public PhysicalConnection connect() throws ConnectException {
        try {
            return kept(open());
        } catch (ConnectException explained) {
            throw explained;
        } catch (InitialSql.InitialSqlException failed) {
            DatabaseFault fault = dialect.faults().read(failed.failure());
            throw new ConnectException(
                    Messages.MSG.initialSql(settings.name(), failed.position(), Reasons.of(fault)), fault);
        } catch (SQLException failed) {
            throw unreachable(dialect.faults().read(failed));
        } catch (RuntimeException broken) {
            // A driver's own text may quote what it was given, credentials included.
            throw unreachable(dialect.faults().read(new SQLException("the driver failed", broken)));
        }
    }

    private PhysicalConnection kept(Connection opened) throws SQLException {
        PhysicalConnection physical = new PooledConnection(opened, dialect, initialSql, settings, open);
        try {
            initialSql.run(opened);
            if (open.add(physical)) {
                return physical;
            }
            throw new ConnectException(Messages.MSG.poolClosed(settings.name()), null);
        } catch (SQLException | RuntimeException | Error failed) {
            Shutdown.closeQuietly(physical);
            throw failed;
        }
    }

    private ConnectException unreachable(DatabaseFault fault) {
        return new ConnectException(
                Messages.MSG.unreachable(settings.name(), url.toString(), Reasons.of(fault, keys)), fault);
    }

    private Connection open() throws SQLException {
        Properties properties = dialect.sessions().properties(settings);
        settings.username().ifPresent(user -> properties.setProperty("user", user));
        password().ifPresent(password -> properties.setProperty("password", password.reveal()));
        Connection opened = patientlyOpened(properties);
        if (opened == null) {
            throw new SQLException("the driver does not take the URL");
        }
        return opened;
    }

    /**
     * While another one turns a new file to its write-ahead log, or cleans up behind the last one to leave, SQLite refuses
     * at once, however patient it was told to be.
     */
    private @Nullable Connection patientlyOpened(Properties properties) throws SQLException {
        long deadline = System.nanoTime() + settings.pool().acquireTimeout().toNanos();
        while (true) {
            try {
                return driver.connect(jdbcUrl, properties);
            } catch (SQLException failed) {
                boolean hopeless = dialect.faults().read(failed).kind() != DatabaseFault.Kind.CONCURRENCY;
                if (hopeless
                        || System.nanoTime() - deadline > 0
                        || Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private Optional<Secret> password() throws ConnectException {
        try {
            return PasswordFile.password(settings);
        } catch (PasswordFile.UnreadableException unreadable) {
            throw new ConnectException(Messages.MSG.passwordFile(settings.name(), unreadable.reason(), keys), null);
        }
    }
}
