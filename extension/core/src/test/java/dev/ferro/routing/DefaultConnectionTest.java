package dev.ferro.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.RegistrationException;
import dev.ferro.RoutingException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which connection an operation without a name runs on. */
class DefaultConnectionTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R2")
    @Tag("AE1")
    void unnamedDefinition_registered_isTheDefault(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(
                                ConnectionSettings.builder().url(database.url()).build())
                        .build()) {
            assertThat(ferro.connections().defaultName()).contains("default");
            assertThat(Small.works(ferro.sql())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2")
    @Tag("R1a")
    void secondDefinition_claimingToBeTheDefault_isRefused(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(
                                ConnectionSettings.builder().url(database.url()).build())
                        .build()) {
            assertThatThrownBy(() -> ferro.connections()
                            .register(Small.settings("app", database.url())
                                    .defaultConnection(true)
                                    .build()))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessageStartingWith("FERRO0004: connection 'app' claims to be the default, but 'default' is");
            assertThat(ferro.connections().names()).containsExactly("default");
            assertThat(ferro.connections().defaultName()).contains("default");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3")
    @Tag("R1")
    void namedDefinition_markedAsDefault_isUsedWithoutAName(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                TestDatabase other = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(Small.settings("app", database.url())
                                .defaultConnection(true)
                                .build())
                        .connection(Small.settings("service", other.url()).build())
                        .build()) {
            ferro.sql().execute("create table fruit (name text)");

            assertThat(ferro.connections().names()).containsExactly("app", "service");
            assertThat(ferro.sql().using("app").fetchAll("select * from fruit")).isEmpty();
            assertThatThrownBy(() -> ferro.sql().using("service").fetchAll("select * from fruit"))
                    .hasMessageContaining("'service'");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4")
    void default_chosenBeforeTheFirstOperation_holds(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = two(database)) {
            ferro.connections().chooseDefault("app");
            ferro.connections().chooseDefault("service");

            assertThat(ferro.connections().defaultName()).contains("service");
            assertThat(Small.works(ferro.sql())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4")
    @Tag("R1a")
    void default_changedAfterAnOperation_isRefusedAndStays(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = two(database)) {
            Connections connections = ferro.connections();
            connections.chooseDefault("app");
            Small.works(ferro.sql().using("service"));

            assertThatThrownBy(() -> connections.chooseDefault("service"))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessageStartingWith("FERRO0005");
            connections.chooseDefault("app");
            assertThat(connections.defaultName()).contains("app");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4")
    void definitionMarkedAsDefault_registeredAfterAnOperation_isRefused(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = two(database)) {
            Small.works(ferro.sql().using("app"));

            assertThatThrownBy(() -> ferro.connections()
                            .register(Small.settings("late", database.url())
                                    .defaultConnection(true)
                                    .build()))
                    .isInstanceOf(RegistrationException.class)
                    .hasMessageStartingWith("FERRO0005");
            assertThat(ferro.connections().names()).containsExactly("app", "service");
            assertThat(ferro.connections().defaultName()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4")
    void checkAndMetrics_asked_areNoOperations(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = two(database)) {
            ferro.connections().check("app");
            ferro.connections().metrics("app");

            ferro.connections().chooseDefault("app");

            assertThat(ferro.connections().defaultName()).contains("app");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R1a")
    void unknownDefault_chosen_isRefusedAndNothingChanges(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = two(database)) {
            assertThatThrownBy(() -> ferro.connections().chooseDefault("servise"))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageEndingWith("registered: app, service. Did you mean 'service'?");
            assertThat(ferro.connections().defaultName()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R5")
    @Tag("R12a")
    void noDefault_withOneConnectionOnly_guessesNothing(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(Small.settings("app", database.url()).build())
                        .build()) {
            assertThatThrownBy(() -> ferro.sql().execute("create table fruit (name text)"))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0013: no connection chosen for Sql")
                    .hasMessageEndingWith("registered: app");
            assertThatThrownBy(() -> ferro.repository(Fruit.class).count())
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0013");
            assertThat(ferro.connections().metrics("app").created()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R12a")
    @Tag("R13")
    void unknownName_whateverTheOperation_isRefusedBeforeAnythingIsBorrowed(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = two(database)) {
            String refused = "FERRO0012: no connection named 'ap' for ";
            String remedy = "registered: app, service. Did you mean 'app'?";

            assertThatThrownBy(() -> ferro.sql().using("ap").execute("nonsense; nonsense"))
                    .hasMessageStartingWith(refused + "Sql")
                    .hasMessageEndingWith(remedy);
            assertThatThrownBy(() -> ferro.repository(Fruit.class).using("ap").count())
                    .hasMessageStartingWith(refused + "Repository<Fruit>")
                    .hasMessageEndingWith(remedy);
            assertThatThrownBy(() -> ferro.dataSource("ap").getConnection())
                    .hasMessageStartingWith(refused + "DataSource")
                    .hasMessageEndingWith(remedy);
            assertThatThrownBy(() -> ferro.schema().create("ap"))
                    .hasMessageStartingWith(refused + "Schema")
                    .hasMessageEndingWith(remedy);
            assertThat(ferro.connections().metrics("app").created()).isZero();
            assertThat(ferro.connections().metrics("service").created()).isZero();
        }
    }

    private static Ferro two(TestDatabase database) {
        return Ferro.builder()
                .connection(Small.settings("app", database.url()).build())
                .connection(Small.settings("service", database.url()).build())
                .build();
    }

    @Entity
    record Fruit(@Id Long id, String name) {}
}
