package dev.ferro.config;

import static dev.ferro.config.Configs.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** System properties of another application in the same process. */
@Tag("R10")
class StrangersTest {

    private static final Map<String, String> FILE = map("ferro.connections.app.url", Configs.SQLITE);

    /** A source that holds what those of every JVM do. */
    private static Config config(Map<String, String> file, Map<String, String> systemProperties) {
        Map<String, String> all = new TreeMap<>(systemProperties);
        all.put("java.specification.version", "17");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(file, "file", 100), new PropertiesConfigSource(all, "system", 400))
                .build();
    }

    private static Config besideApp(String... systemProperties) {
        return config(FILE, map(systemProperties));
    }

    @Test
    void connection_ofSystemPropertiesAlone_withoutAnAddress_isSomebodyElses() {
        Config config = besideApp("ferro.connections.reports.password", "x");

        assertThat(FerroConfig.connectionNames(config)).containsExactly("app");
        assertThat(FerroConfig.read(config).connections()).hasSize(1);
    }

    /** SmallRye lists the property beside the variable. */
    @Test
    void connection_ofSystemPropertiesAndTheEnvironment_isSomebodyElses() {
        Config config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(FILE, "file", 100),
                        new EnvConfigSource(map("FERRO_CONNECTIONS_REPORTS_POOL_MAX_SIZE", "2"), 300),
                        new PropertiesConfigSource(
                                map("java.specification.version", "17", "ferro.connections.reports.pool.max-size", "3"),
                                "system",
                                400))
                .build();

        assertThat(FerroConfig.connectionNames(config)).containsExactly("app");
        assertThat(FerroConfig.read(config).connections()).hasSize(1);
    }

    @Test
    void connection_ofSystemPropertiesAlone_withAnAddress_isOurs() {
        Config config = besideApp("ferro.connections.reports.url", Configs.SQLITE);

        assertThat(FerroConfig.connectionNames(config)).containsExactly("app", "reports");
    }

    @Test
    void connection_alsoInAFile_isOurs() {
        Config config = config(
                map("ferro.connections.app.url", Configs.SQLITE, "ferro.connections.reports.username", "x"),
                map("ferro.connections.reports.password", "x"));

        assertThat(Configs.problems(config)).anyMatch(problem -> problem.startsWith("ferro.connections.reports.url"));
    }

    @Test
    void connection_nearOneOfOurs_isAMistake() {
        Config config = besideApp("ferro.connections.ap.password", "x");

        assertThat(Configs.problems(config)).anyMatch(problem -> problem.startsWith("ferro.connections.ap.url"));
    }

    @Test
    void connection_whereNothingElseIsDeclared_isOurs() {
        Config config = config(Map.of(), map("ferro.connections.reports.password", "x"));

        assertThat(Configs.problems(config)).anyMatch(problem -> problem.startsWith("ferro.connections.reports.url"));
    }

    @Test
    void connection_withADatabaseUrl_isOurs() {
        Config config = besideApp("ferro.connections.reports.password", "x", "REPORTS_DATABASE_URL", "sqlite:x.db");

        assertThat(FerroConfig.connectionNames(config)).containsExactly("app", "reports");
    }
}
