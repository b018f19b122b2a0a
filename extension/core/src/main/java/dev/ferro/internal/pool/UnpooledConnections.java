package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionUnavailableException;
import dev.ferro.internal.settings.Drivers;
import java.sql.Driver;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Physical connections beside the pool, for one who does start-up work with them: opened as the pool's are, and all
 * closed at the end. Used by one thread at a time.
 */
public final class UnpooledConnections implements AutoCloseable {

    private final String name;
    private final OpenConnections open = new OpenConnections();
    private final PhysicalConnectionSource source;

    private UnpooledConnections(ConnectionSettings settings, String keys) {
        // First of all: a dialect cannot even be loaded without its driver.
        Driver driver = Drivers.find(settings.url().orElseThrow().database());
        this.name = settings.name();
        this.source = new PhysicalConnectionSource(new PhysicalConnector(settings, keys, driver, 0, open));
    }

    /**
     * Opens nothing yet.
     *
     * @param settings of the connection, with the credentials to use
     * @param keys what stands before the names of the keys that say who logs in, for messages
     * @return no connections yet
     */
    public static UnpooledConnections of(ConnectionSettings settings, String keys) {
        return new UnpooledConnections(settings, keys);
    }

    /**
     * Where they are opened.
     *
     * @return a source that has no credentials to show
     */
    public DataSource source() {
        return source;
    }

    /**
     * Looks for the reason why no physical connection could be opened.
     *
     * @param failure of whoever asked the source for one
     * @return that reason, with a message that is complete and safe to show; empty if it was not that
     */
    public Optional<ConnectionUnavailableException> unavailable(Throwable failure) {
        return ConnectException.in(failure)
                .map(failed -> new ConnectionUnavailableException(
                        name, String.valueOf(failed.getMessage()), failed.getCause()));
    }

    /** Closes what is open. */
    @Override
    public void close() {
        open.shut();
        open.closeAll();
    }
}
