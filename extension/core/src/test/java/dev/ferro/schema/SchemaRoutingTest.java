package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.RoutingException;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where schema work runs, and that it runs nowhere else. */
@Tag("R20")
@Tag("R22")
class SchemaRoutingTest {

    @Entity
    record Stone(@Id int id) {}

    static Stream<Arguments> calls() {
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> Stream.of(SchemaCall.values()).map(call -> Arguments.of(kind, call)));
    }

    private static Ferro single(TestDatabase database, boolean isDefault) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder("only")
                        .url(database.url())
                        .defaultConnection(isDefault)
                        .build())
                .entities(Stone.class)
                .build();
    }

    private static boolean isThere(Ferro ferro, String connection) {
        try {
            return ferro.repository(Stone.class).using(connection).count() >= 0;
        } catch (StatementException missing) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void unnamed_onASingleDefault_runsThere(DatabaseKind kind, SchemaCall call) {
        try (TestDatabase database = kind.open();
                Ferro ferro = single(database, true)) {
            ferro.schema().create();

            assertThatCode(() -> call.on(ferro.schema())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void unnamed_besideASecondConnection_isRefusedAlthoughThereIsADefault(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            assertThatThrownBy(() -> call.on(two.ferro().schema()))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0126: " + call.subject() + " needs the name of a connection")
                    .hasMessageContaining("app, service");

            two.assertUntouched("app", "service");
        }
    }

    /** Not even the transaction that is open says which one was meant. */
    @ParameterizedTest
    @MethodSource("calls")
    void unnamed_inATransactionBesideASecondConnection_isRefused(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro()
                    .transactions()
                    .using("service")
                    .run(transaction -> assertThatThrownBy(
                                    () -> call.on(two.ferro().schema()))
                            .hasMessageStartingWith("FERRO0126"));

            assertThat(isThere(two.ferro(), "service")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    @Tag("R5")
    void unnamed_onASingleConnectionThatIsNoDefault_isRefused(DatabaseKind kind, SchemaCall call) {
        try (TestDatabase database = kind.open();
                Ferro ferro = single(database, false)) {
            assertThatThrownBy(() -> call.on(ferro.schema()))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0013: ")
                    .hasMessageContaining(call.subject());

            assertThat(ferro.connections().metrics("only").created()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    @Tag("R12a")
    void unknownName_isRefusedBeforeAnyConnection(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            assertThatThrownBy(() -> call.on(two.ferro().schema(), "servce"))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0012: ")
                    .hasMessageContaining(call.subject())
                    .hasMessageContaining("service");

            two.assertUntouched("app", "service");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    @Tag("R12a")
    void closedName_isRefused(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro().connections().close("service");

            assertThatThrownBy(() -> call.on(two.ferro().schema(), "service"))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0014: ");
            two.assertUntouched("app");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void noName_isRefused(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            assertThatThrownBy(() -> call.on(two.ferro().schema(), null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> call.on(two.ferro().schema(), "")).isInstanceOf(RoutingException.class);

            two.assertUntouched("app", "service");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    @Tag("R12a")
    void closedFerro_isNamed(DatabaseKind kind, SchemaCall call) {
        try (TestDatabase database = kind.open()) {
            Ferro ferro = single(database, true);
            ferro.close();

            assertThatThrownBy(() -> call.on(ferro.schema())).hasMessageStartingWith("FERRO0015: ");
            assertThatThrownBy(() -> call.on(ferro.schema(), "only")).hasMessageStartingWith("FERRO0015: ");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    @Tag("R17")
    void named_inATransactionOnAnother_isAMismatchBeforeAnyConnection(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro()
                    .transactions()
                    .using("app")
                    .run(transaction -> assertThatThrownBy(
                                    () -> call.on(two.ferro().schema(), "service"))
                            .isInstanceOf(ConnectionMismatchException.class)
                            .hasMessageStartingWith("FERRO0016: " + call.subject())
                            .hasMessageContaining("'app'")
                            .hasMessageContaining("'service'"));

            two.assertUntouched("service");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void named_inATransactionThere_runsInIt(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro().transactions().using("service").run(transaction -> {
                two.ferro().schema().create("service");
                call.on(two.ferro().schema(), "service");
            });

            assertThat(two.created("service")).isOne();
            assertThat(isThere(two.ferro(), "service")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20a")
    void created_inATransaction_goesWithItsRollback(DatabaseKind kind) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro().transactions().using("service").run(transaction -> {
                two.ferro().schema().create("service");
                assertThat(isThere(two.ferro(), "service")).isTrue();
                transaction.setRollbackOnly();
            });

            assertThat(isThere(two.ferro(), "service")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R20a")
    void created_inATransactionThatGoesOn_isSeenOnlyAfterItsCommit(DatabaseKind kind) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro().transactions().using("service").run(transaction -> {
                two.ferro().schema().create("service");
                try (Ferro other = single(two.database(), true)) {
                    assertThat(isThere(other, "only")).isFalse();
                }
            });

            assertThat(isThere(two.ferro(), "service")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void created_inAReadOnlyTransaction_isRefusedByTheDatabase(DatabaseKind kind) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            assertThatThrownBy(() -> two.ferro()
                            .transactions()
                            .using("service")
                            .readOnly()
                            .run(transaction -> two.ferro().schema().create("service")))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("table stone")
                    .hasMessageContaining("'service'");

            assertThat(isThere(two.ferro(), "service")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void named_inASessionThere_runsInIt(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro().sessions().using("service").run(session -> {
                two.ferro().schema().create("service");
                call.on(two.ferro().schema(), "service");
                assertThat(isThere(two.ferro(), "service")).isTrue();
            });

            assertThat(two.created("service")).isOne();
            two.assertUntouched("app");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void named_inASessionOnAnother_isAMismatch(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro()
                    .sessions()
                    .using("app")
                    .run(session -> assertThatThrownBy(() -> call.on(two.ferro().schema(), "service"))
                            .isInstanceOf(ConnectionMismatchException.class));

            two.assertUntouched("service");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    @Tag("AE7")
    void named_touchesNoOtherConnection(DatabaseKind kind, SchemaCall call) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            two.ferro().schema().create("service");

            call.on(two.ferro().schema(), "service");

            two.assertUntouched("app");
            assertThat(two.created("service")).isOne();
        }
    }

    @Test
    @Tag("AE7")
    void named_onPostgresql_leavesNothingOfTheOtherRoleInTheServersLog() {
        try (TwoConnections two = TwoConnections.on(DatabaseKind.POSTGRESQL, Stone.class)) {
            PostgresqlDatabase database = (PostgresqlDatabase) two.database();

            for (SchemaCall call : SchemaCall.values()) {
                two.ferro().schema().create("service");
                call.on(two.ferro().schema(), "service");
            }

            assertThat(database.log(database.app())).isEmpty();
            assertThat(database.log(database.service())).anyMatch(line -> line.contains("create table \"stone\""));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("R12a")
    void script_asksTheDatabaseNothing(DatabaseKind kind) {
        try (TwoConnections two = TwoConnections.on(kind, Stone.class)) {
            assertThat(two.ferro().schema().script("app")).contains("create table \"stone\"");

            two.assertUntouched("app", "service");
        }
    }
}
