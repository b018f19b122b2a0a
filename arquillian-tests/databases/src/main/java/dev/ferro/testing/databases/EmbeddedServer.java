package dev.ferro.testing.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL started by this JVM, which ends with it. Its data is as durable as the process that keeps it. */
final class EmbeddedServer {

    /** A loaded machine takes its time; a start takes two seconds elsewhere. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServerAddress address;
    private final ServerLog log;

    /** Never read, but held: the server ends with it. */
    @SuppressWarnings("UnusedVariable")
    private final OrphanGuard guard;

    private EmbeddedServer(ServerAddress address, ServerLog log, OrphanGuard guard) {
        this.address = address;
        this.log = log;
        this.guard = guard;
    }

    ServerAddress address() {
        return address;
    }

    ServerLog log() {
        return log;
    }

    /** @throws IllegalStateException if it did not start, with the end of its log */
    static EmbeddedServer start(ServerSettings settings, Duration patience) {
        try {
            Path home = Files.createDirectories(home());
            Path data = home.resolve("ferro-" + RandomText.ofLength(12));
            ServerLog log = new ServerLog(Files.createFile(home.resolve(data.getFileName() + ".log")));
            log.file().toFile().deleteOnExit();
            return start(settings, patience, data, log);
        } catch (IOException cause) {
            throw new IllegalStateException("no files for an embedded PostgreSQL could be made: " + cause, cause);
        }
    }

    private static EmbeddedServer start(ServerSettings settings, Duration patience, Path data, ServerLog log)
            throws IOException {
        OrphanGuard guard = OrphanGuard.watch(data);
        try {
            Role superuser = Role.withRandomPassword("postgres");
            ServerAddress address = new ServerAddress("localhost", FreePort.choose(), superuser, "postgres");
            launch(settings, patience, data, log, address);
            return new EmbeddedServer(address, log, guard);
        } catch (IOException | RuntimeException | ExceptionInInitializerError cause) {
            IllegalStateException failure = failure(cause, log);
            guard.close();
            throw failure;
        }
    }

    private static void launch(
            ServerSettings settings, Duration patience, Path data, ServerLog log, ServerAddress address)
            throws IOException {
        String password = address.superuser().password();
        Path passwordFile = Files.createTempFile(home(), data.getFileName() + ".", ".password");
        try {
            Files.writeString(passwordFile, password);
            // Further options of initdb, under the only door it has. The locale is the same on every machine.
            EmbeddedPostgres.builder()
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setDataDirectory(data)
                    .setDataDirectoryCustomizer(directory -> settings.writeTo(directory.toPath()))
                    .setOutputRedirector(Redirect.appendTo(log.file().toFile()))
                    .setPort(address.port())
                    .setConnectConfig("password", password)
                    .setPGStartupWait(patience)
                    .start();
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static IllegalStateException failure(Throwable cause, ServerLog log) {
        String message = "embedded PostgreSQL did not start: %s%nSet %s to use another server. The log ends with:%n%s";
        return new IllegalStateException(
                message.formatted(cause.getMessage(), PostgresqlServer.URL_VARIABLE, log.tail()), cause);
    }

    /** The directory whose stale servers every start clears away; its binaries are unpacked there, too. */
    private static Path home() {
        String temporary = System.getProperty("java.io.tmpdir", "/tmp");
        return Path.of(System.getProperty(
                "ot.epg.working-dir", Path.of(temporary, "embedded-pg").toString()));
    }
}
