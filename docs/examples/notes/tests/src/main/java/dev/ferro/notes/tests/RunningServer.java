package dev.ferro.notes.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application, in a process of its own and on a free port, started as the system property {@code notes.command} says.
 * In it "{port}" stands for that port, and so does PORT in the environment; see {@link Ports}. What it prints is in {@code target/server.log}.
 */
public final class RunningServer implements AutoCloseable {

    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path temporary;
    private final Ports ports;

    private RunningServer(Process process, Path temporary, Ports ports) {
        this.process = process;
        this.temporary = temporary;
        this.ports = ports;
    }

    /** Starts it, and waits until it answers. */
    public static RunningServer start() {
        Ports ports = Ports.free();
        ProcessBuilder builder = new ProcessBuilder(
                        ports.in("notes.command").trim().split("\\s+"))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/server.log"));
        try {
            Path temporary = Files.createTempDirectory("notes-");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("PORT", ports.http());
            // The data of its PostgreSQL is put there, and not the programs, which are unpacked once for all.
            Path programs = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
            builder.environment()
                    .put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary + " -Dot.epg.working-dir=" + programs);
            RunningServer server = new RunningServer(builder.start(), temporary, ports);
            server.awaitAnswer();
            return server;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** With a slash at its end. */
    public URI address() {
        return URI.create("http://localhost:" + ports.http() + "/");
    }

    /** Where the runtime says whether it is ready. */
    String readiness() {
        return ports.in("notes.readiness");
    }

    /** Asks while no process of its PostgreSQL gets on. */
    Answer whileTheDatabaseIsSilent(Supplier<Answer> question) {
        ProcessHandle database = database().orElseThrow();
        String processes = Stream.concat(Stream.of(database), database.descendants())
                .map(one -> Long.toString(one.pid()))
                .collect(Collectors.joining(" "));
        signal("STOP", processes);
        try {
            return question.get();
        } finally {
            signal("CONT", processes);
        }
    }

    private static void signal(String name, String processes) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + processes).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException(name + " did not reach " + processes);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
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
        database().ifPresent(left -> {
            left.destroy();
            throw new IllegalStateException("a PostgreSQL was left running: " + left.pid());
        });
    }

    /** No child of the server: it is started by a program that has ended. */
    private Optional<ProcessHandle> database() {
        try (Stream<Path> files = Files.walk(temporary)) {
            Optional<Path> file =
                    files.filter(one -> one.endsWith("postmaster.pid")).findFirst();
            return file.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file.get()).get(0)));
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
        try (Client client = new Client(address())) {
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
}
