package dev.ferro.quarkus.kit;

import dev.ferro.kit.Deployed;
import dev.ferro.kit.Overrides;
import dev.ferro.kit.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application that was started by {@code java -jar}, on a port that it chose itself. */
final class QuarkusProcess implements Deployed {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

    private final Process process;
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private QuarkusProcess(Process process) {
        this.process = process;
    }

    static QuarkusProcess start(Path jar, Consumer<String> log) throws RefusedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Overrides.systemProperties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.banner.enabled=false",
                "-jar",
                jar.toString()));
        try {
            QuarkusProcess started = new QuarkusProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            started.read(log);
            return started.awaited();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(Consumer<String> log) {
        Thread reader = new Thread(() -> {
            StringBuilder said = new StringBuilder();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    log.accept(line);
                    said.append(line).append(System.lineSeparator());
                    Matcher listening = LISTENING.matcher(line);
                    if (listening.find()) {
                        address.complete(URI.create(listening.group(1) + "/"));
                    }
                }
            } catch (IOException closed) {
                log.accept(closed.toString());
            }
            address.completeExceptionally(new IllegalStateException(said.toString()));
        });
        reader.setDaemon(true);
        reader.start();
    }

    private QuarkusProcess awaited() throws RefusedException {
        try {
            address.join();
            return this;
        } catch (CompletionException failed) {
            close();
            throw new RefusedException(String.valueOf(failed.getCause().getMessage()), failed);
        }
    }

    @Override
    public URI address() {
        return address.join();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
