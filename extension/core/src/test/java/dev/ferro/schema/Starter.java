package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Isolation;
import dev.ferro.SchemaGeneration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Another JVM with a Ferro of its own, which starts when it is told to. Its exit code says whether it came up. */
final class Starter implements AutoCloseable {

    private static final String URL = "FERRO_TEST_URL";

    private final Process process;
    private final BufferedReader output;

    private Starter(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    private static Starter of(String url, SchemaGeneration generation, String isolation) {
        String logging = "java.util.logging.config.file";
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-D" + logging + "=" + System.getProperty(logging, ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        generation.name(),
                        isolation)
                .redirectError(Redirect.INHERIT);
        builder.environment().put(URL, url);
        try {
            return new Starter(builder.start());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Lets eight of them start at the same moment, and waits until all are up. */
    static void startEight(String url, SchemaGeneration generation, String isolation) {
        List<Starter> starters = IntStream.range(0, 8)
                .mapToObj(number -> of(url, generation, isolation))
                .toList();
        try {
            starters.forEach(Starter::awaitReady);
            starters.forEach(Starter::go);
            starters.forEach(starter -> assertThat(starter.exitCode()).isZero());
        } finally {
            starters.forEach(Starter::close);
        }
    }

    private void awaitReady() {
        try {
            assertThat(output.readLine()).isEqualTo("ready");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void go() {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private int exitCode() {
        return process.onExit().orTimeout(2, TimeUnit.MINUTES).join().exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Runs in the other JVM: everything is loaded before the barrier, so that what comes after it collides. */
    public static void main(String[] arguments) throws IOException {
        ConnectionSettings.Builder settings = ConnectionSettings.builder("owner")
                .url(System.getenv(URL))
                .schemaGeneration(SchemaGeneration.valueOf(arguments[0]));
        if (!arguments[1].isEmpty()) {
            settings.isolation(Isolation.valueOf(arguments[1]));
        }
        try (Ferro ferro = Ferro.builder().entities(Estate.ENTITIES).build();
                Ferro rehearsal = Ferro.builder()
                        .connection(ConnectionSettings.builder("rehearsal")
                                .url("sqlite::memory:")
                                .defaultConnection(true)
                                .build())
                        .entities(Estate.ENTITIES)
                        .build()) {
            rehearsal.schema().create();
            System.out.println("ready");
            System.in.read();
            ferro.connections().register(settings.build());
        }
    }
}
