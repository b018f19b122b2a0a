package dev.ferro.testing.databases;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that can be stopped and started again, which nobody else uses: it comes besides {@link PostgresqlServer},
 * also where that is another's. It ends with the JVM. Thread-safe, apart from stopping and starting.
 *
 * <pre>{@code
 * RestartableServer server = RestartableServer.start();
 * server.stop(RestartableServer.Stop.CRASH);
 * server.startAgain();
 * }</pre>
 */
public final class RestartableServer {

    private final EmbeddedServer server;
    private final Path controller;
    private final Path data;

    private RestartableServer(EmbeddedServer server, Path controller, Path data) {
        this.server = server;
        this.controller = controller;
        this.data = data;
    }

    /** How a server is stopped. */
    public enum Stop {
        /** Ends all sessions and rolls back what is open. */
        FAST("fast"),
        /** As if the machine had failed: what was committed is recovered from the log at the next start. */
        CRASH("immediate");

        private final String mode;

        Stop(String mode) {
            this.mode = mode;
        }
    }

    /**
     * Starts a server of its own.
     *
     * @throws IllegalStateException if it did not start, with the end of its log
     */
    public static RestartableServer start() {
        EmbeddedServer server = EmbeddedServer.start(new ServerSettings("none"), EmbeddedServer.PATIENCE);
        ServerAddress address = server.address();
        try (Connection connection = address.connect(address.superuser(), address.maintenanceDatabase())) {
            Path binaries = Path.of(ask(connection, "select setting from pg_config where name = 'BINDIR'"));
            return new RestartableServer(
                    server, binaries.resolve("pg_ctl"), Path.of(ask(connection, "show data_directory")));
        } catch (SQLException cause) {
            throw new IllegalStateException("the server does not say where it is: " + cause.getMessage(), cause);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /**
     * Creates a database with three roles of its own.
     *
     * @throws IllegalStateException if the server refuses
     */
    public PostgresqlDatabase newDatabase() {
        return PostgresqlDatabase.create(server.address(), Optional.of(server.log()));
    }

    /** Stops it, and returns when nothing of it runs any more. */
    public void stop(Stop how) {
        control("stop", "-m", how.mode);
    }

    /** Starts it after a stop, at the same address and with the same data, and returns when it takes connections. */
    public void startAgain() {
        control("start");
    }

    private void control(String... command) {
        Duration patience = EmbeddedServer.PATIENCE;
        // PostgreSQL refuses root, so the library that starts it lends it another name; see there.
        List<String> words = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        words.addAll(List.of(controller.toString(), "-D", data.toString()));
        words.addAll(List.of(
                "-w",
                "-s",
                "-t",
                Long.toString(patience.toSeconds()),
                "-l",
                server.log().file().toString()));
        if (command[0].equals("start")) {
            words.addAll(List.of("-o", "-p " + server.address().port()));
        }
        words.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(server.log().file().toFile()))
                    .start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(command[0] + " failed. The log ends with:\n"
                        + server.log().tail());
            }
        } catch (IOException cause) {
            throw new IllegalStateException(command[0] + " failed: " + cause, cause);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command[0], interrupt);
        }
    }
}
