package dev.ferro.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.FlywaySettings;
import dev.ferro.SchemaGeneration;
import dev.ferro.Secret;
import dev.ferro.SettingsProblem;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Flyway settings that contradict themselves, or their connection, are refused under the key at fault. */
@Tag("R10")
class FlywayRulesTest {

    private static final String POSTGRESQL = "postgresql://localhost/shop";
    private static final String SQLITE = "sqlite:shop.db";

    private static Arguments wrong(String url, UnaryOperator<FlywaySettings.Builder> flyway, String... keys) {
        return Arguments.of(url, flyway, keys);
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                wrong(POSTGRESQL, f -> f.password(Secret.of("p")), "flyway.username"),
                wrong(POSTGRESQL, f -> f.passwordFile(Path.of("f")), "flyway.username"),
                wrong(POSTGRESQL, f -> f.username(" "), "flyway.username"),
                wrong(
                        POSTGRESQL,
                        f -> f.username("u").password(Secret.of("p")).passwordFile(Path.of("f")),
                        "flyway.password-file"),
                wrong(POSTGRESQL, f -> f.locations(), "flyway.locations"),
                wrong(POSTGRESQL, f -> f.locations("classpath:a", "s3:bucket"), "flyway.locations"),
                wrong(POSTGRESQL, f -> f.locations("https://example.org"), "flyway.locations"),
                wrong(POSTGRESQL, f -> f.locations(" "), "flyway.locations"),
                wrong(POSTGRESQL, f -> f.table("a'; drop"), "flyway.table"),
                wrong(POSTGRESQL, f -> f.defaultSchema("a,b"), "flyway.default-schema"),
                wrong(POSTGRESQL, f -> f.baselineVersion("one"), "flyway.baseline-version"),
                wrong(SQLITE, f -> f.username("u"), "flyway.username"),
                wrong(SQLITE, f -> f.username("u").password(Secret.of("p")), "flyway.username", "flyway.password"),
                wrong(
                        SQLITE,
                        f -> f.username("u").passwordFile(Path.of("f")),
                        "flyway.username",
                        "flyway.password-file"),
                wrong(SQLITE, f -> f.defaultSchema("main"), "flyway.default-schema"));
    }

    private static void refused(ConnectionSettings.Builder builder, String... keys) {
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(SettingsProblem::key)
                                .containsExactly(keys));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void wrongValue_isRefusedWhetherItRunsOrNot(
            String url, UnaryOperator<FlywaySettings.Builder> flyway, String[] keys) {
        FlywaySettings.Builder settings = flyway.apply(FlywaySettings.builder());

        refused(ConnectionSettings.builder("app").url(url).flyway(settings.build()), keys);
        refused(
                ConnectionSettings.builder("app")
                        .url(url)
                        .flyway(settings.enabled(false).build()),
                keys);
    }

    static Stream<Arguments> contradictions() {
        FlywaySettings own = FlywaySettings.builder().build();
        FlywaySettings another = FlywaySettings.builder().username("owner").build();
        return Stream.of(
                contradiction(POSTGRESQL, own, c -> c.schemaGeneration(SchemaGeneration.CREATE), "schema-generation"),
                contradiction(SQLITE, own, c -> c.schemaGeneration(SchemaGeneration.UPDATE), "schema-generation"),
                contradiction(POSTGRESQL, own, c -> c.readOnly(true), "flyway.username"),
                contradiction(
                        POSTGRESQL,
                        another,
                        c -> c.readOnly(true).schemaGeneration(SchemaGeneration.CREATE),
                        "schema-generation",
                        "schema-generation"),
                contradiction(SQLITE, own, c -> c.readOnly(true), "flyway.enabled"),
                contradiction(SQLITE + "?mode=ro", own, UnaryOperator.identity(), "flyway.enabled"),
                contradiction("sqlite::memory:", own, UnaryOperator.identity(), "flyway.enabled"));
    }

    private static Arguments contradiction(
            String url, FlywaySettings flyway, UnaryOperator<ConnectionSettings.Builder> change, String... keys) {
        return Arguments.of(
                change.apply(ConnectionSettings.builder("app").url(url).flyway(flyway)), keys);
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void contradiction_toTheConnection_isRefused(ConnectionSettings.Builder builder, String[] keys) {
        refused(builder, keys);
    }

    static Stream<ConnectionSettings.Builder> agreements() {
        FlywaySettings own = FlywaySettings.builder().build();
        FlywaySettings another = FlywaySettings.builder().username("owner").build();
        FlywaySettings disabled = FlywaySettings.builder().enabled(false).build();
        return Stream.of(
                ConnectionSettings.builder("app")
                        .url(POSTGRESQL)
                        .flyway(own)
                        .schemaGeneration(SchemaGeneration.VALIDATE),
                ConnectionSettings.builder("app").url(SQLITE).flyway(own).schemaGeneration(SchemaGeneration.VALIDATE),
                ConnectionSettings.builder("app")
                        .url(POSTGRESQL)
                        .flyway(another)
                        .readOnly(true),
                ConnectionSettings.builder("app")
                        .url(POSTGRESQL)
                        .flyway(another)
                        .readOnly(true)
                        .schemaGeneration(SchemaGeneration.VALIDATE),
                ConnectionSettings.builder("app").url(SQLITE + "?mode=ro").schemaGeneration(SchemaGeneration.VALIDATE),
                ConnectionSettings.builder("app").url("sqlite::memory:").flyway(disabled),
                ConnectionSettings.builder("app")
                        .url(SQLITE)
                        .flyway(disabled)
                        .schemaGeneration(SchemaGeneration.CREATE));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void whatAgrees_isAccepted(ConnectionSettings.Builder builder) {
        assertThat(builder.build().name()).isEqualTo("app");
    }

    @Test
    @Tag("R25")
    void refusal_quotesNoValue() {
        FlywaySettings flyway = FlywaySettings.builder()
                .locations("can:ary")
                .table("can ary")
                .defaultSchema("can ary")
                .baselineVersion("canary")
                .build();

        assertThatThrownBy(() -> ConnectionSettings.builder("app")
                        .url(POSTGRESQL)
                        .flyway(flyway)
                        .build())
                .hasMessageNotContainingAny("canary", "can ary", "can:ary");
    }
}
