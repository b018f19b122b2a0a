package dev.ferro.notes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of this process, on a free port, with an empty database that goes with it. */
record EmbeddedServer(EmbeddedPostgres server, String password) {

    // tag::roles[]
    private static final String ROLES = """
            create role notes_owner login password '%1$s';
            create role notes_app login password '%1$s';
            create role notes_service login bypassrls password '%1$s';
            revoke create on schema public from public;
            grant create on schema public to notes_owner;
            """;
    // end::roles[]

    /** Of a new server, which trusts everybody else. */
    private static final String ASK_FOR_PASSWORDS = "host all all all scram-sha-256\n";

    private static final Logger LOG = System.getLogger(EmbeddedServer.class.getName());

    /** For a start that fails later on, which has no orderly end. */
    private static final Thread AT_EXIT = new Thread(EmbeddedServer::stop, "notes: stops PostgreSQL");

    private static @Nullable EmbeddedServer running;

    /** Starts it, if it is not running. */
    static synchronized EmbeddedServer running() {
        return running == null ? started() : running;
    }

    /** Stops it, if it is running. Who comes second waits: the end of the application, or that of the JVM. */
    static synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.server.close();
            running = null;
            Runtime.getRuntime().removeShutdownHook(AT_EXIT); // it would keep this application's class loader
        } catch (IllegalStateException atExit) {
            LOG.log(Level.DEBUG, "stopped at exit");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    String url(String connection) {
        return "postgresql://notes_%s:%s@localhost:%d/postgres".formatted(connection, password, server.getPort());
    }

    private static EmbeddedServer started() {
        try {
            EmbeddedServer started = start();
            running = started; // and is stopped, whatever comes now
            started.createRoles();
            return started;
        } catch (IOException | SQLException cause) {
            // Said here, because what a source of configuration throws is not repeated: it might quote a secret.
            LOG.log(Level.ERROR, "no PostgreSQL", cause);
            stop();
            throw new IllegalStateException("no PostgreSQL", cause);
        }
    }

    private static EmbeddedServer start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(AT_EXIT);
        return new EmbeddedServer(server, UUID.randomUUID().toString());
    }

    private void createRoles() throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ROLES.formatted(password));
            try (ResultSet file = statement.executeQuery("show hba_file")) {
                file.next();
                Files.writeString(Path.of(file.getString(1)), ASK_FOR_PASSWORDS);
            }
            statement.execute("select pg_reload_conf()");
        }
    }
}
