package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.InvalidSqlException;
import dev.ferro.Route;
import dev.ferro.Session;
import dev.ferro.testing.databases.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pinned physical connection without a transaction. */
@Tag("R13")
class SessionTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void statements_inASession_shareAPhysicalConnection(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.ferro.sessions().using("service").run(session -> {
                two.sql().execute("create temporary table todo (n int)");
                two.sql().execute("insert into todo values (1)");

                assertThat(two.sql().fetchAll("select n from todo")).hasSize(1);
                assertThat(session.connection()).isEqualTo("service");
            });
            assertThatThrownBy(() -> two.sql().using("service").fetchAll("select n from todo"))
                    .hasMessageStartingWith("FERRO0050");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void statements_inASession_areCommittedOneByOne(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.ferro.sessions().using("service").run(session -> {
                two.notes().insert(new Note("x"));
                assertThat(two.committed()).containsExactly("x");
                two.notes().insertAll(List.of(new Note("y"), new Note("z")));
                assertThat(two.committed()).containsExactly("x", "y", "z");
                assertThat(two.ferro.transactions().current()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedStatement_inASession_doesNotEndIt(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.ferro.sessions().using("service").run(session -> {
                assertThatThrownBy(() -> two.sql().execute("insert into nowhere values (1)"))
                        .hasMessageStartingWith("FERRO0050");
                two.facts().insert(new Fact(1, "taken"));
                assertThatThrownBy(() -> two.facts().insertAll(List.of(new Fact(2, "new"), new Fact(3, "taken"))))
                        .hasMessageStartingWith("FERRO0060");
                assertThat(two.facts().count()).isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void transaction_inASession_isOnItsPhysicalConnection(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.ferro.sessions().using("service").run(session -> {
                two.sql().execute("create temporary table todo (n int)");
                two.ferro.transactions().run(transaction -> {
                    two.sql().execute("insert into todo values (1)");
                    transaction.setRollbackOnly();
                });
                assertThat(two.sql().fetchAll("select n from todo")).isEmpty();
                two.service().run(transaction -> two.sql().execute("insert into todo values (2)"));
                assertThat(two.sql().fetchAll("select n from todo")).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void session_insideATransaction_isTheSame(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                two.ferro.sessions().run(session -> two.notes().insert(new Note("x")));
                assertThat(two.committed()).isEmpty();
                assertThatThrownBy(() -> two.ferro.sessions().using("app").run(session -> {}))
                        .isInstanceOf(ConnectionMismatchException.class);
            });
            assertThat(two.committed()).containsExactly("x");
        }
    }

    @Tag("R16")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void otherConnection_inASession_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.ferro.sessions().using("service").run(session -> {
                assertThatThrownBy(() -> two.notes().using("app").count())
                        .hasMessageContaining("a session cannot switch from 'service' to 'app'");
                assertThatThrownBy(() -> two.ferro.transactions().using("app").run(transaction -> {}))
                        .isInstanceOf(ConnectionMismatchException.class);
            });
        }
    }

    @Tag("R14a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void session_afterItsEnd_isRefused(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Session ended = two.ferro.sessions().call(session -> session);
            assertThat(ended.connection()).isEqualTo("app");
            assertThatThrownBy(ended::routes).hasMessageStartingWith("FERRO0071: this session on connection 'app'");
            assertThatThrownBy(ended::clear).hasMessageStartingWith("FERRO0071");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void failedBlock_leavesNothingOnTheThread(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            assertThatThrownBy(() -> two.ferro
                            .sessions()
                            .run(session -> two.ferro.sessions().run(inner -> {
                                two.notes().count();
                                throw new IllegalStateException("left");
                            })))
                    .hasMessage("left");
            assertThat(two.nothingIsAmbient()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"begin", "START transaction", "commit", "end", "rollback", "/* x */ savepoint a", "release a"})
    void transactionControl_inRawSql_isRefusedInASession(String sql) {
        for (DatabaseKind kind : DatabaseKind.values()) {
            try (Two two = Two.on(kind)) {
                two.ferro
                        .sessions()
                        .run(session -> assertThatThrownBy(() -> two.sql().execute(sql))
                                .isInstanceOf(InvalidSqlException.class)
                                .hasMessageStartingWith("FERRO0092"));
                two.service().run(transaction -> {
                    two.notes().insert(new Note("x"));
                    assertThatThrownBy(() -> two.sql().fetchAll(sql)).hasMessageStartingWith("FERRO0092");
                    transaction.setRollbackOnly();
                });
                assertThat(two.committed()).isEmpty();
            }
        }
    }

    @Tag("R12")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void routes_areReadableAndLogged(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind);
                Reported reported = Reported.by("dev.ferro.routing", Level.FINE)) {
            Note note = two.notes().using("service").insert(new Note("x"));
            two.notes().update(note);
            two.notes().count();
            two.ferro.sessions().using("service").run(session -> {
                two.notes().update(note);
                two.sql().using("service").fetchAll("select 1");
                try (Connection pinned = pinned(two)) {
                    assertThat(pinned.isClosed()).isFalse();
                }
                assertThat(session.routes())
                        .containsExactly(
                                new Route("Repository<Note>", Route.Rule.AMBIENT, "service"),
                                new Route("Sql using service", Route.Rule.EXPLICIT, "service"),
                                new Route("DataSource using service", Route.Rule.EXPLICIT, "service"));
                for (int i = 0; i < 100; i++) {
                    two.facts().count();
                }
                assertThat(session.routes())
                        .hasSize(Session.REMEMBERED_ROUTES)
                        .allMatch(route -> route.subject().equals("Repository<Fact>"));
            });
            assertThat(reported.messages())
                    .startsWith(
                            "Repository<Note> -> service (explicit choice)",
                            "Repository<Note> -> service (origin)",
                            "Repository<Note> -> app (default)",
                            "Session using service -> service (explicit choice)");
        }
    }

    private static Connection pinned(Two two) throws SQLException {
        return two.ferro.dataSource("service").getConnection();
    }
}
