package dev.ferro.notes.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The application, in a process of its own and on a free port, started as the system property {@code notes.command} says.
 * In it {@code {java}} stands for this JVM's, and {@code {port}}, {@code {port2}} … for free ports; so they do in the
 * environment {@code PORT} and {@code PORT2}. What it prints is in {@code target/server.log}.
 */
public final class RunningServer implements AutoCloseable {

    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final URI address;

    private RunningServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it, and waits until it answers. */
    public static RunningServer start() {
        List<Integer> ports = freePorts();
        String command = System.getProperty("notes.command")
                .replace(
                        "{java}",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .replace("{port}", ports.get(0).toString())
                .replace("{port2}", ports.get(1).toString());
        ProcessBuilder builder = new ProcessBuilder(command.trim().split("\\s+"))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/server.log"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PORT", ports.get(0).toString());
        builder.environment().put("PORT2", ports.get(1).toString());
        try {
            RunningServer server =
                    new RunningServer(builder.start(), URI.create("http://localhost:" + ports.get(0) + "/"));
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

    /** Stops it, and fails if a process is left behind. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.descendants().forEach(RunningServer::stopIfServer);
        process.destroy();
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception late) {
            List<String> left = all.stream()
                    .filter(ProcessHandle::isAlive)
                    .map(RunningServer::name)
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            throw new IllegalStateException("still running " + STOP_SECONDS + " s after the end: " + left, late);
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

    /** A script between us and the JVM does not always hand over the signal. */
    private static void stopIfServer(ProcessHandle descendant) {
        if (name(descendant).endsWith("java")) {
            descendant.destroy();
        }
    }

    private static String name(ProcessHandle process) {
        return process.info().command().orElse("");
    }

    private static List<Integer> freePorts() {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
