package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Connections;
import dev.ferro.EntityMappingException;
import dev.ferro.Ferro;
import dev.ferro.FerroException;
import dev.ferro.SchemaGeneration;
import dev.ferro.SchemaMismatchException;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code schema-generation} does while a connection is registered: on that one, wholly or not at all. */
@Tag("R1a")
@Tag("R20")
class SchemaStartTest {

    @Entity
    record Thing(@Id int id, @Nullable String name) {}

    @Entity
    @Table(name = "thing")
    record Needing(
            @Id int id,
            @Nullable String name,
            @Column(nullable = false) String needed) {}

    @Entity
    @Table(schema = "nowhere")
    record Impossible(@Id int id) {}

    @Entity
    @Table(name = "thing")
    record Contradicting(@Id int id, int name) {}

    private static ConnectionSettings settings(String name, TestDatabase database, SchemaGeneration generation) {
        return ConnectionSettings.builder(name)
                .url(database.url())
                .schemaGeneration(generation)
                .build();
    }

    private static Ferro of(Class<?>... entities) {
        return Ferro.builder().entities(entities).build();
    }

    private static boolean isThere(Ferro ferro, String connection) {
        try {
            return ferro.sql().using(connection).fetchAll("select * from thing").isEmpty();
        } catch (StatementException missing) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void none_asksTheDatabaseNothing(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = of(Thing.class)) {
            ferro.connections().register(settings("owner", database, SchemaGeneration.NONE));

            assertThat(ferro.connections().metrics("owner").created()).isZero();
            assertThat(isThere(ferro, "owner")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SchemaGeneration.class,
            names = {"CREATE", "UPDATE"})
    void createAndUpdate_onSqlite_create(SchemaGeneration generation) {
        creates(DatabaseKind.SQLITE, generation);
    }

    @ParameterizedTest
    @EnumSource(
            value = SchemaGeneration.class,
            names = {"CREATE", "UPDATE"})
    void createAndUpdate_onPostgresql_create(SchemaGeneration generation) {
        creates(DatabaseKind.POSTGRESQL, generation);
    }

    private static void creates(DatabaseKind kind, SchemaGeneration generation) {
        try (TestDatabase database = kind.open();
                TestDatabase other = kind.open();
                Ferro ferro = of(Thing.class)) {
            ferro.connections().register(settings("app", other, SchemaGeneration.NONE));

            ferro.connections().register(settings("owner", database, generation));

            assertThat(ferro.connections().metrics("owner").created()).isOne();
            assertThat(ferro.connections().metrics("app").created()).isZero();
            assertThat(isThere(ferro, "owner")).isTrue();
            assertThat(isThere(ferro, "app")).isFalse();
            assertThat(ferro.schema().diff("owner").isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void create_looksAtNothingThatIsThere(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = of(Thing.class);
                Ferro next = of(Needing.class)) {
            ferro.connections().register(settings("owner", database, SchemaGeneration.CREATE));

            next.connections().register(settings("owner", database, SchemaGeneration.CREATE));

            assertThat(Workshop.kinds(next.schema().diff("owner"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void update_thatLeavesSomething_warnsOfIt(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = of(Thing.class);
                Ferro next = of(Needing.class)) {
            ferro.connections().register(settings("owner", database, SchemaGeneration.CREATE));
            ferro.repository(Thing.class).using("owner").insert(new Thing(1, "CANARY"));
            try (SchemaLog log = SchemaLog.open()) {
                next.connections().register(settings("later", database, SchemaGeneration.UPDATE));

                assertThat(log.lines(Level.WARNING))
                        .singleElement()
                        .asString()
                        .startsWith("later: column thing.needed is missing")
                        .doesNotContain("CANARY");
            }
            assertThat(next.connections().names()).containsExactly("later");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void validate_onAReadOnlyConnection_works(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = of(Thing.class)) {
            ferro.connections().register(settings("owner", database, SchemaGeneration.CREATE));
            ferro.connections()
                    .register(ConnectionSettings.builder("app")
                            .url(database.url())
                            .readOnly(true)
                            .schemaGeneration(SchemaGeneration.VALIDATE)
                            .build());

            assertThat(isThere(ferro, "app")).isTrue();
            ferro.schema().validate("app");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void validate_ofWhatFits_changesNothing(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = of(Thing.class)) {
            ferro.connections().register(settings("owner", database, SchemaGeneration.CREATE));

            ferro.connections().register(settings("app", database, SchemaGeneration.VALIDATE));

            assertThat(ferro.connections().names()).containsExactly("owner", "app");
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(
                                kind, SchemaGeneration.CREATE, List.of(Impossible.class), StatementException.class),
                        Arguments.of(
                                kind, SchemaGeneration.UPDATE, List.of(Impossible.class), StatementException.class),
                        Arguments.of(
                                kind, SchemaGeneration.VALIDATE, List.of(Thing.class), SchemaMismatchException.class),
                        Arguments.of(
                                kind,
                                SchemaGeneration.CREATE,
                                List.of(Thing.class, Contradicting.class),
                                EntityMappingException.class)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failing_leavesEverythingAsItWas(
            DatabaseKind kind,
            SchemaGeneration generation,
            List<Class<?>> entities,
            Class<? extends FerroException> why) {
        try (TestDatabase database = kind.open();
                Ferro ferro = of(entities.toArray(Class<?>[]::new))) {
            Connections connections = ferro.connections();
            connections.register(settings("app", database, SchemaGeneration.NONE));
            connections.chooseDefault("app");

            assertThatThrownBy(() -> connections.register(settings("owner", database, generation)))
                    .isInstanceOf(why);

            assertThat(connections.names()).containsExactly("app");
            assertThat(connections.defaultName()).contains("app");
            assertThat(connections.metrics("app").created()).isZero();
            assertThatThrownBy(() -> connections.metrics("owner")).hasMessageStartingWith("FERRO0012");
            connections.register(settings("owner", database, SchemaGeneration.NONE));
            assertThat(connections.names()).containsExactly("app", "owner");
            assertThat(isThere(ferro, "owner")).isFalse();
        }
    }

    /** A failed one that was to be the default leaves none behind. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failingDefault_leavesNoDefault(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = of(Impossible.class)) {
            ConnectionSettings failing = ConnectionSettings.builder("owner")
                    .url(database.url())
                    .defaultConnection(true)
                    .schemaGeneration(SchemaGeneration.CREATE)
                    .build();

            assertThatThrownBy(() -> ferro.connections().register(failing))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("table nowhere.impossible")
                    .hasMessageContaining("'owner'");

            assertThat(ferro.connections().defaultName()).isEmpty();
            ferro.connections().register(settings("other", database, SchemaGeneration.NONE));
            ferro.connections().chooseDefault("other");
        }
    }

    /** A builder that fails leaves no connection open, and nothing created before it undone: that was another one's. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void builder_whoseSecondConnectionFails_failsWholly(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                TestDatabase empty = kind.open()) {
            assertThatThrownBy(() -> Ferro.builder()
                            .connection(settings("owner", database, SchemaGeneration.CREATE))
                            .connection(settings("app", empty, SchemaGeneration.VALIDATE))
                            .entities(Thing.class)
                            .build())
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("'app'")
                    .hasMessageContaining("table thing is missing");
        }
    }

    /** Nothing is ambient for it: what a transaction on another connection does is not its business. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void registration_inATransactionOnAnother_runsOnItsOwn(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                TestDatabase other = kind.open();
                Ferro ferro = of(Thing.class)) {
            ferro.connections().register(settings("app", other, SchemaGeneration.NONE));

            ferro.transactions().using("app").run(transaction -> {
                ferro.connections().register(settings("owner", database, SchemaGeneration.CREATE));
                transaction.setRollbackOnly();
            });

            assertThat(isThere(ferro, "owner")).isTrue();
            assertThat(isThere(ferro, "app")).isFalse();
        }
    }
}
