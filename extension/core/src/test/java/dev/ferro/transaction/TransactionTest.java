package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.RegistrationException;
import dev.ferro.RoutingException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One named connection, one physical connection, inherited by everything inside. */
class TransactionTest {

    private static final String COUNT = "select count(*) as n from note";

    @Tag("R14")
    @Tag("R15")
    @Tag("AE3")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unqualifiedWork_inATransaction_runsInIt(DatabaseKind kind) throws SQLException {
        try (Two two = Two.ofOnePhysicalConnectionEach(kind)) {
            two.service().run(transaction -> {
                two.notes().insert(new Note("repository"));
                two.sql().execute("insert into note (text) values (?)", "raw");
                insertByJdbc(two, "jdbc");

                assertThat(two.notes().count()).isEqualTo(3);
                assertThat(two.sql().fetchOne(COUNT).orElseThrow().get("n")).isEqualTo(3L);
                assertThat(two.notes().findAll().map(note -> note.text)).containsExactly("repository", "raw", "jdbc");
                assertThat(two.committed()).isEmpty();
                assertThat(two.active("service")).isEqualTo(1);
                assertThat(two.active("app")).isZero();
            });
            assertThat(two.committed()).containsExactly("repository", "raw", "jdbc");
        }
    }

    private static void insertByJdbc(Two two, String text) throws SQLException {
        try (Connection connection = two.ferro.dataSource("service").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into note (text) values ('" + text + "')");
            try (ResultSet rows = statement.executeQuery(COUNT)) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(3);
            }
        }
    }

    @Tag("R14")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void transaction_withoutUsing_takesTheDefault(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.ferro.transactions().run(transaction -> {
                assertThat(transaction.connection()).isEqualTo("app");
                two.notes().insert(new Note("here"));
                assertThat(two.active("app")).isEqualTo(1);
            });
            assertThat(two.committed()).containsExactly("here");
        }
    }

    @Tag("R14")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void result_ofTheBlock_isGivenBack(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            long id = two.service()
                    .call(transaction -> two.notes().insert(new Note("x")).key());

            assertThat(two.notes().findById(id)).isPresent();
        }
    }

    @Tag("R12a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void transaction_withoutStatements_borrowsNothing(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service()
                    .run(outer -> two.service().run(inner -> {
                        assertThat(two.active("service")).isZero();
                        assertThat(inner.isActive()).isTrue();
                    }));
        }
    }

    @Tag("R12a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unknownConnection_ofATransaction_isRefusedBeforeTheBlock(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            assertThatThrownBy(() -> two.ferro.transactions().using("ap").run(transaction -> {
                        throw new AssertionError("the block ran");
                    }))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0012")
                    .hasMessageContaining("Did you mean 'app'?");
        }
    }

    @Tag("R16")
    @Tag("AE4")
    @Tag("R12a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void otherConnection_inATransaction_isAnErrorThatNamesBoth(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                assertThatThrownBy(() -> two.notes().using("app").insert(new Note("x")))
                        .isInstanceOf(ConnectionMismatchException.class)
                        .hasMessage(
                                "FERRO0016: Repository<Note> cannot run on connection 'app' here: a transaction cannot"
                                        + " switch from 'service' to 'app'; end the transaction on 'service' first, or do not"
                                        + " choose 'app'")
                        .extracting(failed -> ((ConnectionMismatchException) failed).connections())
                        .isEqualTo(List.of("service", "app"));
                assertThatThrownBy(() -> two.sql().using("app").execute("delete from note"))
                        .hasMessageStartingWith("FERRO0016: Sql using app");
                assertThatThrownBy(() -> two.ferro.dataSource("app").getConnection())
                        .isInstanceOf(SQLException.class)
                        .hasCauseInstanceOf(ConnectionMismatchException.class);
                assertThatThrownBy(() -> two.ferro.schema().create("app")).hasMessageStartingWith("FERRO0016");
                assertThat(two.active("service") + two.active("app")).isZero();
            });
        }
    }

    @Tag("R22")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void schema_inATransactionOnItsConnection_joinsIt(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.sql().execute("drop table note");
            two.service().run(transaction -> {
                two.ferro.schema().create("service");
                two.notes().insert(new Note("in it"));
                transaction.setRollbackOnly();
            });
            assertThatThrownBy(() -> two.notes().count()).hasMessageStartingWith("FERRO0050");
        }
    }

    @Tag("R16")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void mismatch_afterOtherWork_tellsHowItCameThere(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                two.notes().count();
                two.sql().using("service").fetchAll("select 1");
                assertThatThrownBy(() -> two.facts().using("app").count())
                        .hasMessageEndingWith("; routed before: Repository<Note> -> service (ambient),"
                                + " Sql using service -> service (explicit choice)");
            });
        }
    }

    @Tag("R4")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void connectionOfTheTransaction_closedInside_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                assertThatThrownBy(() -> two.ferro.connections().close("service"))
                        .hasMessageStartingWith("FERRO0006");
                assertThatThrownBy(two.ferro::close).hasMessageStartingWith("FERRO0006");
                two.notes().insert(new Note("still works"));
            });
            assertThat(two.committed()).containsExactly("still works");
        }
    }

    @Tag("R4")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void default_whileATransactionIsOpen_cannotBeChosen(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("service")
                                .url(database.url())
                                .build())
                        .build()) {
            ferro.transactions()
                    .using("service")
                    .run(transaction -> assertThatThrownBy(
                                    () -> ferro.connections().chooseDefault("service"))
                            .isInstanceOf(RegistrationException.class)
                            .hasMessageStartingWith("FERRO0005"));
            assertThat(ferro.connections().defaultName()).isEmpty();
        }
    }
}
