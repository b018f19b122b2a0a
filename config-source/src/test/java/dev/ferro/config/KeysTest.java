package dev.ferro.config;

import static dev.ferro.config.Configs.config;
import static dev.ferro.config.Configs.connection;
import static dev.ferro.config.Configs.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.FlywaySettings;
import dev.ferro.PoolSettings;
import dev.ferro.Secret;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key reaches its setting, from a file and from the environment, and no setting is without a key. */
@Tag("R7")
@Tag("R9")
class KeysTest {

    static final List<Sample> SAMPLES = Sample.ALL;

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void unnamedKey_inAFile_isItsSetting(Sample sample) {
        Map<String, String> file = declaration("ferro.");
        file.put("ferro." + sample.key(), sample.value());

        assertThat(sample.in(connection(config(file, Map.of())))).isEqualTo(sample.expected());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void unnamedKey_inTheEnvironment_isItsSetting(Sample sample) {
        Config config = config(declaration("ferro."), map("FERRO_" + variable(sample.key()), sample.value()));

        assertThat(sample.in(connection(config))).isEqualTo(sample.expected());
    }

    @ParameterizedTest
    @MethodSource("namesAndSamples")
    void namedKey_inAFile_isItsSetting(String name, Sample sample) {
        Map<String, String> file = declaration("ferro.connections." + name + ".");
        file.put("ferro.connections." + name + "." + sample.key(), sample.value());

        assertThat(sample.in(connection(config(file, Map.of())))).isEqualTo(sample.expected());
    }

    @ParameterizedTest
    @MethodSource("namesAndSamples")
    void namedKey_inTheEnvironment_isItsSetting(String name, Sample sample) {
        String variable = "FERRO_CONNECTIONS_" + variable(name) + "_" + variable(sample.key());
        Config config = config(declaration("ferro.connections." + name + "."), map(variable, sample.value()));

        assertThat(sample.in(connection(config))).isEqualTo(sample.expected());
    }

    @ParameterizedTest
    @MethodSource("namesAndSamples")
    void namedKey_inAnEnvironmentListedRaw_isItsSetting(String name, Sample sample) {
        String variable = "FERRO_CONNECTIONS_" + variable(name) + "_" + variable(sample.key());
        Config config =
                Configs.configOfRawNames(declaration("ferro.connections." + name + "."), map(variable, sample.value()));

        assertThat(sample.in(connection(config))).isEqualTo(sample.expected());
    }

    /** All but the one that stands in place of others, see {@link DataSourceKeyTest}. */
    @Test
    void keys_all_haveASample() {
        assertThat(SettingKey.keys())
                .filteredOn(key -> !key.equals("data-source"))
                .containsExactlyElementsOf(SAMPLES.stream().map(Sample::key).toList());
    }

    @Test
    void settings_all_haveAKey() {
        TreeSet<String> settings = new TreeSet<>();
        for (RecordComponent component : ConnectionSettings.class.getRecordComponents()) {
            settings.add(written(component.getName()));
        }
        settings.removeAll(List.of("name", "pool", "flyway", "default-connection"));
        settings.add("default");
        for (RecordComponent component : PoolSettings.class.getRecordComponents()) {
            settings.add("pool." + written(component.getName()));
        }

        for (RecordComponent component : FlywaySettings.class.getRecordComponents()) {
            settings.add("flyway." + written(component.getName()));
        }

        assertThat(SettingKey.keys()).containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void optionalKeys_absent_areTheDefaultsOfCore() {
        ConnectionSettings read = connection(Configs.file("ferro.connections.app.url", Configs.POSTGRESQL));

        assertThat(read)
                .isEqualTo(ConnectionSettings.builder("app")
                        .url(Configs.POSTGRESQL)
                        .build());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void optionalKey_empty_isAbsent(Sample sample) {
        Map<String, String> file = declaration("ferro.connections.app.");
        ConnectionSettings without = connection(config(file, Map.of()));
        file.putIfAbsent("ferro.connections.app." + sample.key(), "");

        assertThat(connection(config(file, Map.of()))).isEqualTo(without);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void optionalKey_blank_isAbsentUnlessAPassword(Sample sample) {
        Map<String, String> file = declaration("ferro.connections.app.");
        ConnectionSettings without = connection(config(file, Map.of()));
        file.putIfAbsent("ferro.connections.app." + sample.key(), "  ");
        ConnectionSettings with = connection(config(file, Map.of()));

        if (sample.key().equals("password")) {
            assertThat(with.password()).contains(Secret.of("  "));
        } else if (sample.key().equals("flyway.password")) {
            assertThat(with.flyway().orElseThrow().password()).contains(Secret.of("  "));
        } else {
            assertThat(with).isEqualTo(without);
        }
    }

    @Test
    void url_blank_isMissing() {
        assertThat(Configs.problems(Configs.file("ferro.connections.app.url", " ")))
                .containsExactly("ferro.connections.app.url: is missing; write where the database is, or set the"
                        + " environment variable FERRO_CONNECTIONS_APP_URL or APP_DATABASE_URL, or name a data"
                        + " source of the container in ferro.connections.app.data-source");
    }

    static Stream<Arguments> namesAndSamples() {
        return Stream.of("app", "my-db", "A_b")
                .flatMap(name -> SAMPLES.stream().map(sample -> Arguments.of(name, sample)));
    }

    @Test
    void flyway_isThereIfAKeyIs_andRunsOnlyIfItIsEnabled() {
        Map<String, String> file = map("ferro.url", Configs.POSTGRESQL);
        assertThat(connection(config(file, Map.of())).flyway()).isEmpty();
        file.put("ferro.flyway.table", "changes");

        assertThat(connection(config(file, Map.of())).flyway())
                .contains(
                        FlywaySettings.builder().enabled(false).table("changes").build());
    }

    @Test
    void wrongFlywaySettings_areRefusedAlthoughItDoesNotRun() {
        assertThat(Configs.problems(config(
                        map(
                                "ferro.url",
                                Configs.POSTGRESQL,
                                "ferro.flyway.table",
                                "no table",
                                "ferro.flyway.password",
                                "p"),
                        Map.of())))
                .containsExactly(
                        "ferro.flyway.table: is no plain identifier",
                        "ferro.flyway.username: is missing although a password is given");
    }

    /** Users, because passwords need them. */
    private static Map<String, String> declaration(String prefix) {
        return map(
                prefix + "url", Configs.POSTGRESQL, prefix + "username", "shop", prefix + "flyway.username", "owner");
    }

    private static String variable(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String written(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
