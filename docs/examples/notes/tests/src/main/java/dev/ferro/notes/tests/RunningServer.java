package dev.ferro.notes.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The application, in a process of its own and on a free port, started as the system property {@code notes.command} says.
 * In it "{port}" stands for that port, and so does PORT in the environment. What it prints is in {@code target/server.log}.
 */
public final class RunningServer implements AutoCloseable {

    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path temporary;
    private final URI address;

    private RunningServer(Process process, Path temporary, URI address) {
        this.process = process;
        this.temporary = temporary;
        this.address = address;
    }

    /** Starts it, and waits until it answers. */
    public static RunningServer start() {
        String port = Integer.toString(freePort());
        String command = System.getProperty("notes.command").replace("{port}", port);
        ProcessBuilder builder = new ProcessBuilder(command.trim().split("\\s+"))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/server.log"));
        try {
            Path temporary = Files.createTempDirectory("notes-");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("PORT", port);
            // The data of its PostgreSQL is put there, and not the programs, which are unpacked once for all.
            Path programs = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
            builder.environment()
                    .put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary + " -Dot.epg.working-dir=" + programs);
            RunningServer server =
                    new RunningServer(builder.start(), temporary, URI.create("http://localhost:" + port + "/"));
            server.awaitAnswer();
            return server;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** With a slash at its end. */
    public URI address() {
        return address;
    }

    /** Stops it, and fails if anything is left running, its PostgreSQL included. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.stream().filter(RunningServer::isServer).forEach(ProcessHandle::destroy);
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception late) {
            all.forEach(ProcessHandle::destroyForcibly);
            throw new IllegalStateException("still running " + STOP_SECONDS + " s after its end", late);
        }
        requireNoDatabase();
        clean(temporary);
    }

    private void requireNoDatabase() {
        try (Stream<Path> files = Files.walk(temporary)) {
            Optional<Path> left =
                    files.filter(file -> file.endsWith("postmaster.pid")).findFirst();
            if (left.isPresent()) {
                long pid = Long.parseLong(Files.readAllLines(left.get()).get(0));
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
                throw new IllegalStateException("a PostgreSQL was left running: " + left.get());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void clean(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void awaitAnswer() {
        try (Client client = new Client(address)) {
            for (int tenths = 0; tenths < START_SECONDS * 10; tenths++) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("ended at its start, see target/server.log");
                }
                if (client.answers("api/notes")) {
                    return;
                }
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("no answer after " + START_SECONDS + " s, see target/server.log");
    }

    /** A script before the JVM does not always hand over the signal, and ends when the JVM does. */
    private static boolean isServer(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
