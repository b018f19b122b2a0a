package dev.ferro;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The named connections of a {@link Ferro}. Thread-safe.
 *
 * <pre>{@code
 * connections.register(ConnectionSettings.builder("reports").url("sqlite:reports.db").build());
 * ConnectionStatus status = connections.check("reports");
 * }</pre>
 */
public interface Connections {

    /**
     * Registers a connection under its name. Its pool is opened, its schema is generated if its settings say so, and only
     * then can anybody see it; if anything fails, everything is as it was (R1a).
     *
     * @param settings of the connection
     * @throws RegistrationException if the name is taken, or a second connection claims to be the default
     * @throws ConnectionUnavailableException if schema generation needs the database and cannot reach it
     * @throws StatementException if schema generation fails
     */
    void register(ConnectionSettings settings);

    /**
     * Closes a connection, after waiting at most its {@code pool.acquire-timeout} for work that still runs on it. The name
     * can be registered again; whoever chose the name finds the new generation, and what was loaded through the old one
     * does not (R1c).
     *
     * @param name of a registered connection
     * @throws RoutingException if no connection has that name
     */
    void close(String name);

    /**
     * Chooses the default connection. This is start-up work (R4).
     *
     * @param name of a registered connection
     * @throws RoutingException if no connection has that name
     * @throws RegistrationException if an operation has run already
     */
    void chooseDefault(String name);

    /**
     * The name of the default connection.
     *
     * @return empty if none was chosen; then an operation that names no connection fails (R5)
     */
    Optional<String> defaultName();

    /**
     * The names of the registered connections.
     *
     * @return names in the order of registration, unmodifiable
     */
    Set<String> names();

    /**
     * Asks the database of a connection whether it is there. Never throws: what goes wrong, an unknown name included, is
     * in the answer.
     *
     * @param name of a connection
     * @return whether it answered, how long that took, and what was wrong
     */
    ConnectionStatus check(String name);

    /**
     * Asks the databases of all connections at the same time, but for those whose settings leave them out, for a health
     * check. Never throws: what goes wrong is in the answers. A database that does not answer in time is still waited for
     * in the background, as long as its settings say; whoever asks again meanwhile waits for that answer. Once Ferro is
     * closed, none of those that were registered then is reachable.
     *
     * @param limit how long this may take, all in all
     * @return whether each answered, in the order of registration; unmodifiable
     * @see ConnectionSettings#health()
     */
    List<ConnectionStatus> checkAll(Duration limit);

    /**
     * The figures of a connection's pool.
     *
     * @param name of a registered connection
     * @return a snapshot
     * @throws RoutingException if no connection has that name
     */
    PoolMetrics metrics(String name);
}
