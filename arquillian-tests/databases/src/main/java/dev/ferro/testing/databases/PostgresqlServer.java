package dev.ferro.testing.databases;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * The real PostgreSQL of this JVM's tests: started at the first {@link #get()} on a free port of the loopback
 * interface, stopped when the JVM ends, however it ends. It asks for every password, also the superuser's. Thread-safe.
 *
 * <pre>{@code
 * try (PostgresqlDatabase database = PostgresqlServer.get().newDatabase();
 *         Connection connection = database.connect(database.app())) { … }
 * }</pre>
 *
 * <p>The environment variable {@code FERRO_TEST_POSTGRES_URL} names a server to use instead, for example
 * {@code postgresql://postgres:secret@localhost:5432/postgres}; its role must be a superuser, and its log stays unread.
 *
 * <p>The embedded server writes every statement to {@link #logFile()}, with the role that ran it;
 * {@code FERRO_TEST_POSTGRES_LOG_STATEMENT} ({@code none}, {@code ddl}, {@code mod} or {@code all}) makes it say less.
 * What creates and drops the databases is not logged.
 */
public final class PostgresqlServer {

    static final String URL_VARIABLE = "FERRO_TEST_POSTGRES_URL";
    static final String LOG_VARIABLE = "FERRO_TEST_POSTGRES_LOG_STATEMENT";

    private final ServerAddress address;
    private final Optional<EmbeddedServer> embedded;

    private PostgresqlServer(ServerAddress address, Optional<EmbeddedServer> embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /**
     * Returns the server, which the first call starts.
     *
     * @throws IllegalStateException if the server did not start, now or at an earlier call, or if the thread is
     *     interrupted meanwhile: then it stays so, and the start goes on for the next caller
     */
    public static PostgresqlServer get() {
        return await(Start.OF_THIS_JVM);
    }

    static PostgresqlServer await(Future<PostgresqlServer> start) {
        try {
            return start.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", interrupt);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("no PostgreSQL to test on: " + failure.getMessage(), failure);
        }
    }

    static PostgresqlServer from(Map<String, String> environment) {
        String url = environment.get(URL_VARIABLE);
        if (url != null && !url.isBlank()) {
            return new PostgresqlServer(ServerAddress.parse(URL_VARIABLE, url), Optional.empty());
        }
        ServerSettings settings = new ServerSettings(environment.getOrDefault(LOG_VARIABLE, "all"));
        EmbeddedServer server = EmbeddedServer.start(settings, EmbeddedServer.PATIENCE);
        return new PostgresqlServer(server.address(), Optional.of(server));
    }

    /**
     * Creates a database with three roles of its own; both live until it is closed.
     *
     * @throws IllegalStateException if the server refuses
     */
    public PostgresqlDatabase newDatabase() {
        return PostgresqlDatabase.create(address, log());
    }

    /** Returns the name the server listens at. */
    public String host() {
        return address.host();
    }

    /** Returns the port the server listens at. */
    public int port() {
        return address.port();
    }

    /** Returns {@code postgresql://superuser:password@host:port/database}, for another JVM to use the same server. */
    public String url() {
        return address.url(address.superuser(), address.maintenanceDatabase());
    }

    /**
     * Connects to the server's own database, with all rights.
     *
     * @throws SQLException if the server refuses
     */
    public Connection connectAsSuperuser() throws SQLException {
        return address.connect(address.superuser(), address.maintenanceDatabase());
    }

    /**
     * Returns the embedded server's log, or empty for another server. Each message begins with time, process,
     * {@code role@database} and level, and further lines of it with a tab. A statement is in it before its result is
     * there.
     */
    public Optional<Path> logFile() {
        return log().map(ServerLog::file);
    }

    private Optional<ServerLog> log() {
        return embedded.map(EmbeddedServer::log);
    }

    /** In a thread of its own, because the library loses some interrupts and takes others for failures. */
    private static final class Start {
        static final Future<PostgresqlServer> OF_THIS_JVM = CompletableFuture.supplyAsync(
                () -> from(System.getenv()), start -> new Thread(start, "postgresql-start").start());
    }
}
