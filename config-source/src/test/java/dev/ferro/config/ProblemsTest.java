package dev.ferro.config;

import static dev.ferro.config.Configs.config;
import static dev.ferro.config.Configs.file;
import static dev.ferro.config.Configs.map;
import static dev.ferro.config.Configs.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConfigurationException;
import dev.ferro.SettingsProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is wrong is reported at once, each problem under the property as the user writes it. */
@Tag("R10")
class ProblemsTest {

    @Test
    void problems_ofAllConnectionsKeysAndVariables_areReportedInOneError() {
        ConfigurationException failure = Configs.failure(config(
                map(
                        "ferro.url", "mysql://localhost/shop",
                        "ferro.pool.max-size", "many",
                        "ferro.connections.app.url", Configs.POSTGRESQL,
                        "ferro.connections.app.pool.min-size", "5",
                        "ferro.connections.app.pool.max-size", "3",
                        "ferro.connections.app.password", "x",
                        "ferro.connections.service.usrname", "x",
                        "ferro.connections.service.read-only", "yes",
                        "ferro.connections.1st.url", "x",
                        "ferro.entities", "a b"),
                map("FERRO_CONNECTIONS_AP_URL", "x")));

        assertThat(failure.problems())
                .extracting(SettingsProblem::key)
                .containsExactlyInAnyOrder(
                        "ferro.connections",
                        "ferro.connections.service.usrname",
                        "FERRO_CONNECTIONS_AP_URL",
                        "ferro.url",
                        "ferro.pool.max-size",
                        "ferro.connections.app.pool.min-size",
                        "ferro.connections.app.username",
                        "ferro.connections.service.url",
                        "ferro.connections.service.read-only",
                        "ferro.entities");
        assertThat(failure.getMessage()).startsWith("FERRO0001: invalid settings: ");
        assertThat(failure.problems())
                .allSatisfy(problem -> assertThat(failure.getMessage()).contains(problem.toString()));
    }

    @Test
    void contradiction_betweenPoolKeys_namesTheWholeProperty() {
        assertThat(problems(file(
                        "ferro.connections.app.url", Configs.POSTGRESQL,
                        "ferro.connections.app.pool.min-size", "5",
                        "ferro.connections.app.pool.max-size", "3")))
                .containsExactly("ferro.connections.app.pool.min-size: 5 is more than pool.max-size (3)");
    }

    @Test
    void contradiction_ofUnnamedKeys_namesTheUnnamedProperty() {
        assertThat(problems(file("ferro.url", Configs.SQLITE, "ferro.search-path", "shop")))
                .containsExactly("ferro.search-path: is a setting that SQLite does not have; remove it");
    }

    @Test
    void negativeSize_isRefused() {
        assertThat(problems(file("ferro.url", Configs.POSTGRESQL, "ferro.pool.initial-size", "-1")))
                .containsExactly("ferro.pool.initial-size: -1 is negative");
    }

    @Test
    void unreadableMaximum_doesNotMakeTheMinimumWrong() {
        assertThat(problems(
                        file("ferro.url", Configs.POSTGRESQL, "ferro.pool.max-size", "x", "ferro.pool.min-size", "20")))
                .singleElement()
                .asString()
                .startsWith("ferro.pool.max-size: ");
    }

    @Test
    void unreadableUsername_isNotCalledMissingAsWell() {
        assertThat(problems(file(
                        "ferro.url",
                        Configs.POSTGRESQL,
                        "ferro.username",
                        "${NOBODY_SETS_THIS}",
                        "ferro.password",
                        "x")))
                .singleElement()
                .asString()
                .startsWith("ferro.username: refers to NOBODY_SETS_THIS");
    }

    @Test
    void missingUrl_isReportedWithTheVariablesThatCouldGiveIt() {
        assertThat(problems(file("ferro.pool.max-size", "5")))
                .containsExactly("ferro.url: is missing; write where the database is, or set the environment variable"
                        + " FERRO_URL or DATABASE_URL, or name a data source of the container in ferro.data-source");
    }

    @Test
    void missingUrl_ofAMisspeltConnection_namesTheNearest() {
        assertThat(problems(file(
                        "ferro.connections.service.url", Configs.SQLITE, "ferro.connections.servce.default", "true")))
                .singleElement()
                .asString()
                .startsWith("ferro.connections.servce.url: is missing")
                .endsWith("; or did you mean connection 'service'?");
    }

    @Test
    void missingUrl_doesNotHideThePool() {
        assertThat(problems(file("ferro.pool.max-size", "0"))).hasSize(2);
    }
}
