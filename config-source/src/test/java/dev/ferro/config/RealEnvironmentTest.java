package dev.ferro.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM of its own: a file, the real environment, system properties, and sources as Config discovers them. */
@Tag("R7")
class RealEnvironmentTest {

    private static final String FILE = """
            ferro.connections.app.url=postgresql://file.example.org/shop
            ferro.connections.app.default=true
            ferro.connections.app.username=file
            ferro.connections.app.password=${APP_PASSWORD}
            ferro.connections.app.pool.max-size=11
            ferro.connections.app.pool.min-size=1
            ferro.connections.app.pool.initial-size=1
            ferro.connections.my-db.read-only=true
            """;

    @TempDir
    Path directory;

    @Test
    @Tag("R1")
    @Tag("R3")
    void settings_fromFileEnvironmentAndSystemProperties_areReadInThatPrecedence() throws Exception {
        List<String> lines = run(
                Map.of(
                        "APP_PASSWORD", "secret",
                        "FERRO_CONNECTIONS_APP_POOL_MIN_SIZE", "2",
                        "FERRO_CONNECTIONS_APP_POOL_INITIAL_SIZE", "2",
                        "MY_DB_DATABASE_URL", "postgres://platform:p%40ss@platform.example.org/other",
                        "FERRO_CONNECTIONS_MY_DB_POOL_LEAK_TIMEOUT", "5m",
                        "FERRO_TEST_POSTGRES_URL", "of somebody else"),
                "-Dferro.connections.app.pool.initial-size=3");

        assertThat(lines)
                .containsExactly(
                        "app default=true jdbc:postgresql://file.example.org/shop file/6"
                                + " max=11 min=2 initial=3 leak=PT0S",
                        "my-db default=false jdbc:postgresql://platform.example.org/other platform/4"
                                + " max=10 min=0 initial=0 leak=PT5M");
    }

    @Test
    @Tag("R10")
    void mistakes_inTheEnvironment_areReportedTogether() throws Exception {
        List<String> lines = run(Map.of(
                "FERRO_CONNECTIONS_APP_POOL_MAX_SZIE", "5",
                "FERRO_CONNECTIONS_AP_URL", "sqlite:other.db",
                "FERRO_CONNECTIONS_MY_DB_URL", "sqlite:my.db"));

        assertThat(lines)
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).contains("did you mean FERRO_CONNECTIONS_APP_POOL_MAX_SIZE?"),
                        second -> assertThat(second)
                                .startsWith("FERRO_CONNECTIONS_AP_URL: belongs to no declared connection"),
                        third ->
                                assertThat(third).startsWith("ferro.connections.app.password: refers to APP_PASSWORD"));
    }

    private List<String> run(Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        Path file = directory.resolve("META-INF/microprofile-config.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, FILE);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp"));
        command.add(directory + System.getProperty("path.separator") + System.getProperty("java.class.path"));
        command.addAll(List.of(options));
        command.add(Main.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("FERRO_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output.lines().toList();
    }

    /** What runs in the other JVM: it prints the settings, or what is wrong with them. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            try {
                FerroConfig.read(ConfigProvider.getConfig())
                        .connections()
                        .forEach(settings -> System.out.println(line(settings)));
            } catch (ConfigurationException wrong) {
                wrong.problems().forEach(System.out::println);
            }
        }

        private static String line(ConnectionSettings settings) {
            int password = settings.password().orElseThrow().reveal().length();
            return "%s default=%s %s %s/%d max=%d min=%d initial=%d leak=%s"
                    .formatted(
                            settings.name(),
                            settings.defaultConnection(),
                            settings.url().orElseThrow(),
                            settings.username().orElse(""),
                            password,
                            settings.pool().maxSize(),
                            settings.pool().minSize(),
                            settings.pool().initialSize(),
                            settings.pool().leakTimeout());
        }
    }
}
