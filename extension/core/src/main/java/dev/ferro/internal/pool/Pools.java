package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionUnavailableException;
import dev.ferro.DatabaseUrl;
import dev.ferro.PoolSettings;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.settings.Drivers;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Builds the pool of a named connection from its settings. */
public final class Pools {

    private static final AtomicLong GENERATIONS = new AtomicLong();
    private static final int VALIDATION_SECONDS = 5;

    private Pools() {}

    /**
     * Opens a new generation of a connection. Of its own pool no physical connection is opened yet, but for the initial ones, in the
     * background, and the one that keeps a database in memory alive.
     *
     * @param settings of the connection
     * @param owner a token that stands for the Ferro it belongs to
     * @return the open connection
     * @throws ConnectionUnavailableException if a database in memory cannot be opened, or the container's data source
     *     gives no physical connection
     * @throws dev.ferro.ConfigurationException if that data source cannot be used
     */
    public static NamedConnection open(ConnectionSettings settings, Object owner) {
        long generation = GENERATIONS.incrementAndGet();
        ConnectionIdentity identity = new ConnectionIdentity(settings.name(), generation, owner);
        return settings.dataSource()
                .map(container -> ContainerPool.open(settings, container, identity))
                .orElseGet(() -> open(settings, settings.url().orElseThrow(), identity, generation));
    }

    private static NamedConnection open(
            ConnectionSettings settings, DatabaseUrl url, ConnectionIdentity identity, long generation) {
        // First of all: a dialect cannot even be loaded without its driver.
        Driver driver = Drivers.find(url.database());
        Dialect dialect = Dialect.of(url.database());
        OpenConnections open = new OpenConnections();
        PhysicalConnector connector = new PhysicalConnector(settings, "", driver, generation, open);
        if (url.inMemory()) {
            anchor(settings, connector);
        }
        return new NamedConnection(settings, identity, dialect, pool(settings, dialect, connector, generation), open);
    }

    /**
     * Closes a connection: refuses new work, waits a bounded time for what is borrowed, closes everything.
     *
     * @param connection an open connection
     */
    public static void close(NamedConnection connection) {
        connection.close();
    }

    private static BoundedPool pool(
            ConnectionSettings settings, Dialect dialect, PhysicalConnector connector, long generation) {
        String ticket = Long.toString(generation);
        int size = settings.pool().maxSize();
        Semaphore permits = new Semaphore(size, true);
        PhysicalConnectionSource.offer(ticket, connector);
        try {
            AgroalDataSource pool = AgroalDataSource.from(
                    configuration(settings, dialect, ticket), new PoolListener(settings.name(), permits));
            return new BoundedPool(pool, permits, size, settings.pool().acquireTimeout());
        } catch (SQLException impossible) {
            // Nothing is connected here, so nothing of a driver can be in it.
            throw new IllegalStateException("the pool of " + settings.name() + " could not be built", impossible);
        } finally {
            PhysicalConnectionSource.withdraw(ticket);
        }
    }

    private static AgroalDataSourceConfigurationSupplier configuration(
            ConnectionSettings settings, Dialect dialect, String ticket) {
        return new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled()
                .connectionPoolConfiguration(pool -> sized(pool, settings.pool())
                        .connectionValidator(Pools::isAlive)
                        .exceptionSorter(failure -> failure instanceof PooledConnection.CondemnedException
                                || dialect.faults().isFatal(failure))
                        .connectionFactoryConfiguration(
                                factory -> factory.connectionProviderClass(PhysicalConnectionSource.class)
                                        .jdbcProperty("connector", ticket)
                                        .loginTimeout(Duration.ofSeconds(1))));
    }

    private static AgroalConnectionPoolConfigurationSupplier sized(
            AgroalConnectionPoolConfigurationSupplier pool, PoolSettings settings) {
        Duration validation = settings.validateOnBorrow().idle().orElse(Duration.ZERO);
        return pool.connectionCache(new LastConnection())
                .maxSize(settings.maxSize())
                .minSize(settings.minSize())
                .initialSize(settings.initialSize())
                .acquisitionTimeout(settings.acquireTimeout())
                .reapTimeout(settings.idleTimeout())
                .maxLifetime(settings.maxLifetime())
                .leakTimeout(settings.leakTimeout())
                .validateOnBorrow(settings.validateOnBorrow().idle().isPresent() && validation.isZero())
                .idleValidationTimeout(validation)
                // A refused password does not become right a second later.
                .establishmentRetryAttempts(0);
    }

    static boolean isAlive(Connection connection) {
        try {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException dead) {
            return false;
        }
    }

    /** A database in memory lives as long as one connection to it, which is closed with all others. */
    private static void anchor(ConnectionSettings settings, PhysicalConnector connector) {
        try {
            connector.connect();
        } catch (ConnectException failed) {
            throw new ConnectionUnavailableException(
                    settings.name(), String.valueOf(failed.getMessage()), failed.getCause());
        }
    }
}
