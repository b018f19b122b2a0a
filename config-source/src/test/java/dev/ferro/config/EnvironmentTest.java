package dev.ferro.config;

import static dev.ferro.config.Configs.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Environment variables set what properties declare. Run with both ways in which implementations list them. */
@Tag("R7")
@Tag("R10")
class EnvironmentTest {

    private static final String NO_DECLARATION = "; environment variables declare none, so write ";
    private static final String INTO_A_FILE = " into a configuration file";

    enum Listing {
        WITH_GUESSES {
            @Override
            Config config(Map<String, String> file, Map<String, String> environment) {
                return Configs.config(file, environment);
            }
        },
        RAW {
            @Override
            Config config(Map<String, String> file, Map<String, String> environment) {
                return Configs.configOfRawNames(file, environment);
            }
        };

        abstract Config config(Map<String, String> file, Map<String, String> environment);

        /** With a connection {@code app} in a file. */
        Config app(String... environment) {
            return config(map("ferro.connections.app.url", Configs.SQLITE), map(environment));
        }
    }

    @ParameterizedTest
    @EnumSource
    void variables_alone_declareNoConnection(Listing listing) {
        Config config = listing.config(Map.of(), map("FERRO_CONNECTIONS_APP_URL", "x", "FERRO_URL", "y"));

        assertThat(FerroConfig.connectionNames(config)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofADeclaredConnection_isNoDeclarationOfAnother(Listing listing) {
        Config config = listing.config(
                map("ferro.connections.my-db.url", "x"), map("FERRO_CONNECTIONS_MY_DB_POOL_MAX_SIZE", "5"));

        assertThat(FerroConfig.connectionNames(config)).containsExactly("my-db");
        assertThat(FerroConfig.keyProblems(config)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void variable_besideTheSamePropertyInAFile_overridesIt(Listing listing) {
        Config config = listing.app("FERRO_CONNECTIONS_APP_URL", "sqlite:env.db");

        assertThat(Configs.connection(config).url().orElseThrow().jdbcUrl()).isEqualTo("jdbc:sqlite:env.db");
    }

    @ParameterizedTest
    @EnumSource
    void variable_inLowerCase_isMatched(Listing listing) {
        Config config = listing.app("ferro_connections_app_pool_max_size", "7");

        assertThat(Configs.connection(config).pool().maxSize()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofEntities_isMatched(Listing listing) {
        Config config = listing.config(Map.of(), map("FERRO_ENTITIES", "org.example"));

        assertThat(FerroConfig.read(config).entities()).containsExactly("org.example");
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofAnotherConnection_isSomebodyElses(Listing listing) {
        Config config = listing.app("FERRO_CONNECTIONS_SERVICE_URL", "x");

        assertThat(FerroConfig.connectionNames(config)).containsExactly("app");
        assertThat(FerroConfig.keyProblems(config)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void variable_whereNothingIsDeclared_isRefusedWithTheKeyToWrite(Listing listing) {
        assertThat(problems(listing.config(Map.of(), map("FERRO_CONNECTIONS_SERVICE_URL", "x"))))
                .containsExactly("FERRO_CONNECTIONS_SERVICE_URL: belongs to no declared connection" + NO_DECLARATION
                        + "ferro.connections.service.url" + INTO_A_FILE);
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofAMisspeltConnection_isRefusedWithTheNearest(Listing listing) {
        assertThat(problems(listing.app("FERRO_CONNECTIONS_AP_URL", "x")))
                .containsExactly("FERRO_CONNECTIONS_AP_URL: belongs to no declared connection" + NO_DECLARATION
                        + "ferro.connections.ap.url" + INTO_A_FILE
                        + "; did you mean FERRO_CONNECTIONS_APP_URL?");
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofAMisspeltKey_isRefusedWithTheNearest(Listing listing) {
        assertThat(problems(listing.app("FERRO_CONNECTIONS_APP_POOL_MAX_SZIE", "5")))
                .containsExactly("FERRO_CONNECTIONS_APP_POOL_MAX_SZIE: names no key of connection 'app'; did you mean"
                        + " FERRO_CONNECTIONS_APP_POOL_MAX_SIZE?");
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofNothingKnown_underConnectionsIsRefused(Listing listing) {
        assertThat(problems(listing.app("FERRO_CONNECTIONS_", "", "FERRO_CONNECTIONS_FOO__BAR_0_", "x")))
                .containsExactly(
                        "FERRO_CONNECTIONS_: belongs to no declared connection",
                        "FERRO_CONNECTIONS_FOO__BAR_0_: belongs to no declared connection");
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofTheUnnamedConnection_besideNamedOnes_isSomebodyElses(Listing listing) {
        assertThat(FerroConfig.keyProblems(listing.app("FERRO_URL", "x"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void variable_ofTheUnnamedConnection_withoutAPropertyIsRefused(Listing listing) {
        assertThat(problems(listing.config(Map.of(), map("FERRO_URL", "x"))))
                .containsExactly(
                        "FERRO_URL: belongs to no declared connection" + NO_DECLARATION + "ferro.url" + INTO_A_FILE);
    }

    @ParameterizedTest
    @EnumSource
    void variable_nearOneOfTheUnnamedConnection_isRefusedWithIt(Listing listing) {
        Config config = listing.config(map("ferro.url", Configs.SQLITE), map("FERRO_POOL_MAX_SZIE", "5"));

        assertThat(problems(config))
                .containsExactly("FERRO_POOL_MAX_SZIE: is no environment variable of Ferro; did you mean"
                        + " FERRO_POOL_MAX_SIZE?");
    }

    @ParameterizedTest
    @EnumSource
    void variable_withoutTheLastLetterOfConnections_isRefusedWithTheNearest(Listing listing) {
        assertThat(problems(listing.app("FERRO_CONNECTION_APP_URL", "x")))
                .containsExactly("FERRO_CONNECTION_APP_URL: is no environment variable of Ferro; did you mean"
                        + " FERRO_CONNECTIONS_APP_URL?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FERRO_TEST_POSTGRES_URL",
                "FERRO_HOME",
                "FERRO_PORT",
                "FERRO_SERVICE_HOST",
                "FERRO_PORT_8080_TCP_ADDR",
                "FERRO_VERSION",
                "FERRO_LOG_LEVEL",
                "FERROUS_URL",
                "FERRO",
                "FERRO_",
                "FERRO__X__"
            })
    void variable_ofSomebodyElse_isIgnored(String variable) {
        for (Listing listing : Listing.values()) {
            Config config = listing.config(
                    map("ferro.url", Configs.SQLITE, "ferro.connections.app.url", Configs.SQLITE), map(variable, "x"));

            assertThat(FerroConfig.keyProblems(config)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void variable_withTheDatabaseUrlOfAConnection_isKnown(Listing listing) {
        Config config = listing.config(
                map("ferro.connections.ferro-connections-x.default", "true"),
                map("FERRO_CONNECTIONS_X_DATABASE_URL", "sqlite:platform.db"));

        assertThat(Configs.connection(config).url().orElseThrow().jdbcUrl()).isEqualTo("jdbc:sqlite:platform.db");
    }

    @ParameterizedTest
    @EnumSource
    void variables_ofADashedAndALongerName_areNotConfused(Listing listing) {
        Config config = listing.config(
                map("ferro.connections.app.url", Configs.SQLITE, "ferro.connections.app-pool.url", Configs.SQLITE),
                map("FERRO_CONNECTIONS_APP_POOL_MAX_SIZE", "3", "FERRO_CONNECTIONS_APP_POOL_POOL_MAX_SIZE", "4"));

        assertThat(FerroConfig.read(config).connections())
                .extracting(settings -> settings.pool().maxSize())
                .containsExactlyInAnyOrder(3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-db my_db", "App app", "a-b A_B", "a--b a-_b"})
    void names_thatAreTheSameVariable_areRefusedNamingBoth(String names) {
        List<String> both = List.of(names.split(" "));
        Config config = Configs.file(
                "ferro.connections." + both.get(0) + ".url", Configs.SQLITE,
                "ferro.connections." + both.get(1) + ".url", Configs.SQLITE);

        assertThat(problems(config))
                .singleElement()
                .asString()
                .contains("'" + both.get(0) + "'", "'" + both.get(1) + "'", "are the same environment variable (");
    }

    @Test
    void names_ofWhichThreeCollide_areRefusedPairByPair() {
        Stream<String> names = Stream.of("a-b", "a_b", "A_b");
        Map<String, String> file = map();
        names.forEach(name -> file.put("ferro.connections." + name + ".url", Configs.SQLITE));

        assertThat(problems(Configs.config(file, Map.of()))).hasSize(3);
    }

    private static List<String> problems(Config config) {
        return Configs.problems(config);
    }
}
