package dev.ferro.config;

import static dev.ferro.config.Configs.config;
import static dev.ferro.config.Configs.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConfigurationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is in no message, whichever key it was pasted behind. */
@Tag("R25")
class SecretsTest {

    private static final String CANARY = "canary-4711";

    static final List<Sample> SAMPLES = Sample.ALL;

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void value_behindAnyKey_isNotInTheMessage(Sample sample) {
        Map<String, String> file = map("ferro.url", Configs.POSTGRESQL, "ferro.colour", "x");
        file.put("ferro." + sample.key(), CANARY + "\0?;@/");

        assertThat(everything(Configs.failure(config(file, Map.of())))).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void value_behindAnyVariable_isNotInTheMessage(Sample sample) {
        Config config = config(
                map("ferro.url", Configs.POSTGRESQL, "ferro.colour", "x"),
                map(Variables.of("ferro." + sample.key()), CANARY));

        assertThat(everything(Configs.failure(config))).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @Tag("AE8")
    @ValueSource(
            strings = {
                "postgresql://app:" + CANARY + "@host:port/shop",
                "postgresql://app:" + CANARY + "@#/shop",
                "postgresql:app:" + CANARY + "@host/shop",
                "jdbc:postgresql://app:" + CANARY + "@host/shop",
                "jdbc:postgresql://host/shop?passwrd=" + CANARY,
                "jdbc:postgresql://host/shop?" + CANARY + "=x",
                "mysql://app:" + CANARY + "@host/shop",
                "postgresq://app:" + CANARY + "@host/shop",
                CANARY + "://app@host/shop",
                "sqlite:shop.db?key=" + CANARY
            })
    void url_malformed_isNotQuoted(String url) {
        for (String property : List.of("ferro.url", "DATABASE_URL")) {
            Config config = config(map("ferro.read-only", "false", property, url), map(property, url));

            assertThat(everything(Configs.failure(config))).doesNotContain(CANARY);
        }
    }

    @ParameterizedTest
    @MethodSource("settingsWithPasswords")
    void settings_printed_showNoPassword(Map<String, String> file, Map<String, String> environment) {
        FerroConfig read = FerroConfig.read(config(file, environment));

        assertThat(read.toString()).contains("jdbc:postgresql://host/shop").doesNotContain(CANARY);
    }

    @Test
    void found_printed_showsNoValue() {
        assertThat(new Found(CANARY, false)).asString().doesNotContain(CANARY);
        assertThat(new Found(CANARY, true)).asString().doesNotContain(CANARY);
    }

    static Stream<Arguments> settingsWithPasswords() {
        return Stream.of(
                Arguments.of(map("ferro.url", "postgresql://app:" + CANARY + "@host/shop"), Map.of()),
                Arguments.of(map("ferro.url", "jdbc:postgresql://host/shop?user=app&password=" + CANARY), Map.of()),
                Arguments.of(map("ferro.url", "jdbc:postgresql://host/shop?sslpassword=" + CANARY), Map.of()),
                Arguments.of(
                        map("ferro.url", "postgresql://host/shop", "ferro.username", "app"),
                        map("FERRO_PASSWORD", CANARY)),
                Arguments.of(
                        map("ferro.read-only", "false"),
                        map("DATABASE_URL", "postgres://app:" + CANARY + "@host/shop")));
    }

    /** With causes, suppressed exceptions and problems. */
    private static String everything(ConfigurationException failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text + failure.problems().toString() + failure;
    }
}
