package dev.ferro.tests.liberty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one server of this run, which Arquillian stops when this JVM ends. */
final class LibertyServer {

    private static final String NAME = System.getProperty("liberty.server", "");
    private static @Nullable Arquillian arquillian;

    private LibertyServer() {}

    static synchronized Arquillian start() {
        if (arquillian == null) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty("liberty.http.port", String.valueOf(free.getLocalPort()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            arquillian = Arquillian.start();
        }
        return arquillian;
    }

    /** Returns what it has logged. */
    static String log() {
        Path file = Path.of(System.getProperty("liberty.usr"), "servers", NAME, "logs", "messages.log");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static long pid() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").matches(".*ws-server\\.jar.* " + NAME + "\\b.*"))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
