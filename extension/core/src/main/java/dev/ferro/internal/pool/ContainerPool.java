package dev.ferro.internal.pool;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionUnavailableException;
import dev.ferro.ContainerDataSource;
import dev.ferro.PoolMetrics;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A data source of the container in place of a pool of ours. How many physical connections there are, and how long one is
 * waited for, is the container's affair; it is never closed here. Thread-safe.
 */
final class ContainerPool implements ConnectionPool {

    private final Lender lender;
    private final OpenConnections open;

    private ContainerPool(Lender lender, OpenConnections open) {
        this.lender = lender;
        this.open = open;
    }

    /**
     * Asks for a physical connection at once: nothing else tells which database it is.
     *
     * @throws ConfigurationException if the data source, or a setting beside it, cannot be used
     * @throws ConnectionUnavailableException if it gives no physical connection
     */
    static NamedConnection open(
            ConnectionSettings settings, ContainerDataSource container, ConnectionIdentity identity) {
        OpenConnections open = new OpenConnections();
        try {
            Lender lender = Lender.of(settings, container, open);
            return new NamedConnection(settings, identity, lender.dialect(), new ContainerPool(lender, open), open);
        } catch (ConnectException unavailable) {
            throw new ConnectionUnavailableException(
                    settings.name(), String.valueOf(unavailable.getMessage()), unavailable.getCause());
        }
    }

    @Override
    public Lease borrow() throws SQLException {
        return Lease.of(lender.lend());
    }

    @Override
    public boolean isAnyInUse() {
        return open.count() > 0;
    }

    /** Only the container knows. */
    @Override
    public boolean isAllInUse() {
        return false;
    }

    @Override
    public PoolMetrics metrics(String connection) {
        return new PoolMetrics(connection, 0, open.count(), 0, 0, 0, 0);
    }

    @Override
    public void awaitReturn(Duration limit) {
        Shutdown.await(() -> !isAnyInUse(), limit);
    }

    @Override
    public void close() {
        // It is the container's.
    }
}
