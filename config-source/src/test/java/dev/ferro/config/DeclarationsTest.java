package dev.ferro.config;

import static dev.ferro.config.Configs.connection;
import static dev.ferro.config.Configs.file;
import static dev.ferro.config.Configs.problems;
import static dev.ferro.config.Configs.withoutValues;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferro.ConnectionSettings;
import dev.ferro.SettingsProblem;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connections a configuration declares, and which of them is the default. */
class DeclarationsTest {

    @Test
    @Tag("R2")
    void unnamedSettings_read_areTheDefaultConnectionNamedDefault() {
        ConnectionSettings settings = connection(file("ferro.url", Configs.SQLITE));

        assertThat(settings.name()).isEqualTo("default");
        assertThat(settings.defaultConnection()).isTrue();
    }

    @Test
    @Tag("R2")
    void unnamedSettings_sayingDefaultTrue_areFine() {
        assertThat(connection(file("ferro.url", Configs.SQLITE, "ferro.default", "true"))
                        .defaultConnection())
                .isTrue();
    }

    @Test
    @Tag("R2")
    void unnamedSettings_sayingDefaultFalse_areRefused() {
        assertThat(problems(file("ferro.url", Configs.SQLITE, "ferro.default", "false")))
                .containsExactly("ferro.default: says false, but settings without a name define the default connection;"
                        + " remove it, or give the connection a name");
    }

    @Test
    @Tag("R3")
    void namedConnection_markedDefault_isTheDefaultAndTheOtherIsNot() {
        FerroConfig config = FerroConfig.read(file(
                "ferro.connections.app.url",
                Configs.SQLITE,
                "ferro.connections.app.default",
                "true",
                "ferro.connections.service.url",
                Configs.SQLITE));

        assertThat(config.connections())
                .extracting(ConnectionSettings::name, ConnectionSettings::defaultConnection)
                .containsExactly(tuple("app", true), tuple("service", false));
    }

    @Test
    void singleNamedConnection_notMarked_isNoDefault() {
        assertThat(connection(file("ferro.connections.app.url", Configs.SQLITE)).defaultConnection())
                .isFalse();
    }

    @Test
    @Tag("R2")
    @Tag("R3")
    void twoConnections_markedDefault_areRefusedNamingBoth() {
        assertThat(problems(file(
                        "ferro.connections.app.url",
                        Configs.SQLITE,
                        "ferro.connections.app.default",
                        "true",
                        "ferro.connections.service.url",
                        Configs.SQLITE,
                        "ferro.connections.service.default",
                        "TRUE")))
                .containsExactly(
                        "ferro.connections.service.default: 'app' and 'service' claim to be the default; only one"
                                + " can be");
    }

    @Test
    @Tag("R2")
    @Tag("R3")
    void unnamedSettings_besideANamedDefault_areRefusedNamingBoth() {
        assertThat(problems(file(
                        "ferro.url", Configs.SQLITE,
                        "ferro.connections.app.url", Configs.SQLITE,
                        "ferro.connections.app.default", "true")))
                .containsExactly("ferro.connections.app.default: 'default' and 'app' claim to be the default (unnamed"
                        + " settings always do); only one can be");
    }

    @Test
    @Tag("R2")
    void unnamedSettings_besideAConnectionNamedDefault_areADuplicate() {
        assertThat(problems(file("ferro.url", Configs.SQLITE, "ferro.connections.default.url", Configs.SQLITE)))
                .containsExactly(
                        "ferro.connections.default.*: defines the connection 'default', and so do ferro.url and"
                                + " its siblings; keep only one of them");
    }

    @Test
    void noConnection_declared_isNoProblem() {
        assertThat(FerroConfig.read(file("other.url", "x", "ferrous.url", "y")).connections())
                .isEmpty();
    }

    @Test
    void names_ofDeclaredConnections_needNoValue() {
        Config config =
                file("ferro.connections.b.username", "x", "ferro.connections.a.pool.max-size", "y", "ferro.url", "z");

        assertThat(FerroConfig.connectionNames(withoutValues(config))).containsExactly("a", "b", "default");
    }

    @Test
    void keyProblems_ofWrongKeys_needNoValue() {
        Config config = file("ferro.connections.app.ulr", "x");

        assertThat(FerroConfig.keyProblems(withoutValues(config)))
                .extracting(SettingsProblem::key)
                .containsExactly("ferro.connections.app.ulr");
    }

    @Test
    void connection_withAWrongKeyOnly_isNotDeclared() {
        assertThat(FerroConfig.connectionNames(file("ferro.connections.app.ulr", "x")))
                .isEmpty();
    }

    @Test
    void entityNames_readAlone_needNoConnection() {
        assertThat(FerroConfig.entityNames(file("ferro.entities", "org.example", "ferro.username", "u")))
                .containsExactly("org.example");
    }

    @Test
    void connection_inTheActiveProfile_isDeclared() {
        assertThat(FerroConfig.connectionNames(profile("dev", Map.of()))).containsExactly("dev");
    }

    @Test
    void connection_inAnotherProfile_isNotDeclared() {
        assertThat(FerroConfig.connectionNames(profile("prod", Map.of()))).isEmpty();
    }

    @Test
    void connection_inAnotherProfileAndTheEnvironment_isNotDeclared() {
        assertThat(FerroConfig.connectionNames(profile("prod", Map.of("FERRO_CONNECTIONS_DEV_URL", Configs.SQLITE))))
                .isEmpty();
    }

    @Test
    void connection_inTheActiveProfileAndThePlainEnvironment_isDeclared() {
        assertThat(FerroConfig.connectionNames(profile("dev", Map.of("FERRO_CONNECTIONS_DEV_URL", Configs.SQLITE))))
                .containsExactly("dev");
    }

    @Test
    void connection_inTheActiveProfileAndTheEnvironment_isDeclared() {
        Config config = profile("dev", Map.of("_DEV_FERRO_CONNECTIONS_DEV_URL", Configs.SQLITE));

        assertThat(connection(config).url().orElseThrow().jdbcUrl()).isEqualTo("jdbc:sqlite::memory:");
    }

    @Test
    void variableOfTheActiveProfile_alone_declaresNothing() {
        Config config = profile("dev", Map.of("_DEV_FERRO_CONNECTIONS_MY_DB_URL", Configs.SQLITE));

        assertThat(FerroConfig.connectionNames(config)).containsExactly("dev");
        assertThat(FerroConfig.keyProblems(config)).isEmpty();
    }

    @ParameterizedTest
    @Tag("R1b")
    @ValueSource(
            strings = {
                "a",
                "A",
                "my-db",
                "my_db",
                "a1",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void name_valid_isDeclared(String name) {
        assertThat(connection(file("ferro.connections." + name + ".url", Configs.SQLITE))
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @Tag("R1b")
    @ValueSource(
            strings = {
                "1app",
                "-app",
                "_app",
                "ä",
                "",
                "a b",
                "a/b",
                "\"app\"",
                "\"my.db\"",
                "\"x",
                "a\"b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void name_invalid_isRefused(String name) {
        assertThat(problems(file("ferro.connections." + name + ".url", Configs.SQLITE)))
                .singleElement()
                .asString()
                .startsWith("ferro.connections: '")
                .contains("is no name for a connection; take a letter");
    }

    @Test
    @Tag("R1b")
    void name_inQuotes_isShownWithThem() {
        assertThat(problems(file("ferro.connections.\"my.db\".url", Configs.SQLITE)))
                .singleElement()
                .asString()
                .startsWith("ferro.connections: '\"my.db\"' is no name");
    }

    @Test
    @Tag("R1b")
    void name_withLineBreak_isShownEscaped() {
        assertThat(problems(file("ferro.connections.app\nFERRO0001: all fine.url", Configs.SQLITE)))
                .singleElement()
                .asString()
                .startsWith("ferro.connections: 'app\\u000AFERRO0001: all fine' is no name");
    }

    @Test
    @Tag("R1b")
    void name_ofTenThousandCharacters_isShownCut() {
        assertThat(problems(file("ferro.connections." + "a".repeat(10_000) + ".url", Configs.SQLITE)))
                .singleElement()
                .asString()
                .contains("(10000 characters)")
                .hasSizeLessThan(300);
    }

    @Test
    @Tag("R1b")
    void name_invalidUnderSeveralKeys_isRefusedOnce() {
        assertThat(problems(file("ferro.connections.1.url", "x", "ferro.connections.1.username", "y")))
                .hasSize(1);
    }

    private static Config profile(String active, Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(active)
                .withSources(
                        new PropertiesConfigSource(
                                Map.of("%dev.ferro.connections.dev.url", "sqlite:dev.db"), "file", 100),
                        new EnvConfigSource(environment, 300))
                .build();
    }
}
