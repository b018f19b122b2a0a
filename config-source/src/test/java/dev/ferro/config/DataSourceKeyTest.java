package dev.ferro.config;

import static dev.ferro.config.Configs.config;
import static dev.ferro.config.Configs.file;
import static dev.ferro.config.Configs.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.SettingsProblem;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A data source of the container in place of what says where the database is. */
@Tag("R10")
class DataSourceKeyTest {

    private static final DataSource FOUND = new PGSimpleDataSource();

    private static ConnectionSettings read(Config config) {
        return FerroConfig.read(config, name -> FOUND).connections().get(0);
    }

    private static List<String> problems(Config config, DataSourceLookup lookup) {
        return catchThrowableOfType(ConfigurationException.class, () -> FerroConfig.read(config, lookup))
                .problems()
                .stream()
                .map(SettingsProblem::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java:/jdbc/orders", "java:jboss/datasources/Orders", "jdbc/orders", "orders", "my db.1"})
    void name_isLookedUp(String name) {
        ConnectionSettings settings = read(file("ferro.connections.app.data-source", " " + name + " "));

        assertThat(settings.url()).isEmpty();
        assertThat(settings.dataSource().orElseThrow().source()).isSameAs(FOUND);
        assertThat(settings).asString().contains(name).doesNotContain("PGSimpleDataSource");
    }

    @Test
    void name_fromTheEnvironment_isLookedUp() {
        Config config = config(
                map("ferro.connections.app.default", "true"), map("FERRO_CONNECTIONS_APP_DATA_SOURCE", "orders"));

        assertThat(read(config).dataSource().orElseThrow().name()).isEqualTo("orders");
    }

    @Test
    void others_beside_areAllRefused() {
        assertThat(problems(
                        config(
                                map(
                                        "ferro.data-source", "orders",
                                        "ferro.url", "sqlite:x.db",
                                        "ferro.password-file", "x",
                                        "ferro.pool.initial-sql", "select 1"),
                                Map.of()),
                        name -> FOUND))
                .containsExactly(
                        "ferro.url: stands beside data-source, whose settings in the container say it; remove it",
                        "ferro.password-file: stands beside data-source, whose settings in the container say it; remove it",
                        "ferro.pool.initial-sql: stands beside data-source, whose settings in the container say it; remove"
                                + " it");
    }

    @Test
    void databaseUrlOfThePlatform_isForOthers() {
        Config config = config(
                map("ferro.connections.app.data-source", "orders"),
                map("APP_DATABASE_URL", "postgresql://u:p@localhost/shop"));

        assertThat(read(config).url()).isEmpty();
        assertThat(read(config).username()).isEmpty();
    }

    @Test
    void absent_isTheOnlyProblem() {
        assertThat(problems(file("ferro.connections.app.data-source", "orders"), new JndiDataSources()))
                .containsExactly(
                        "ferro.connections.app.data-source: names 'orders', but nothing is bound under it in JNDI;"
                                + " define a data source of that name in the container");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://u:canary@h/d", "ldap://canary/x", "rmi:canary", "can\nary", "a?canary"})
    @Tag("R25")
    void noName_isRefusedUnseen(String text) {
        assertThat(problems(file("ferro.data-source", text), name -> FOUND))
                .singleElement()
                .asString()
                .startsWith("ferro.data-source: is no name of a data source")
                .doesNotContain("canary");
    }

    @Test
    void misspelt_isOffered() {
        assertThat(problems(file("ferro.connections.app.datasource", "orders"), name -> FOUND))
                .containsExactly("ferro.connections.app.datasource: is no configuration key; did you mean"
                        + " ferro.connections.app.data-source?");
    }
}
