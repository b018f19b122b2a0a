package dev.ferro.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.testing.databases.DatabaseKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JDBC and what is built on it take part in a transaction without knowing (R13, R15). */
@Tag("R13")
@Tag("R15")
class PinnedDataSourceTest {

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void closedHandle_leavesThePhysicalConnectionInTheTransaction(DatabaseKind kind) throws SQLException {
        try (Two two = Two.ofOnePhysicalConnectionEach(kind)) {
            DataSource dataSource = two.ferro.dataSource("service");
            two.service().run(transaction -> {
                for (int i = 0; i < 3; i++) {
                    Connection connection = dataSource.getConnection();
                    execute(connection, "insert into note (text) values ('x')");
                    connection.close();
                    connection.close();
                    assertThat(connection.isClosed()).isTrue();
                    assertThatThrownBy(connection::createStatement).isInstanceOf(SQLException.class);
                }
                assertThat(two.active("service")).isEqualTo(1);
                assertThat(two.committed()).isEmpty();
            });
            assertThat(two.committed()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void endingTheTransaction_isNotForTheBorrower(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                try (Connection connection = two.ferro.dataSource("service").getConnection()) {
                    execute(connection, "insert into note (text) values ('x')");
                    assertThat(connection.getAutoCommit()).isFalse();
                    connection.setAutoCommit(false);
                    assertThatThrownBy(connection::commit)
                            .isInstanceOf(SQLException.class)
                            .hasMessageStartingWith("FERRO0090: commit() is not for the borrower")
                            .hasMessageContaining("setRollbackOnly()");
                    assertThatThrownBy(connection::rollback).hasMessageStartingWith("FERRO0090: rollback()");
                    assertThatThrownBy(() -> connection.setAutoCommit(true))
                            .hasMessageStartingWith("FERRO0090: setAutoCommit()");
                    assertThatThrownBy(() ->
                                    connection.createStatement().getConnection().commit())
                            .hasMessageStartingWith("FERRO0090");
                    assertThatThrownBy(() ->
                                    connection.getMetaData().getConnection().commit())
                            .hasMessageStartingWith("FERRO0090");
                }
                transaction.setRollbackOnly();
            });
            assertThat(two.committed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void savepoints_ofTheBorrower_work(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                try (Connection connection = two.ferro.dataSource("service").getConnection()) {
                    execute(connection, "insert into note (text) values ('kept')");
                    Savepoint named = connection.setSavepoint("mine");
                    execute(connection, "insert into note (text) values ('undone')");
                    connection.rollback(named);
                    Savepoint unnamed = connection.setSavepoint();
                    execute(connection, "insert into note (text) values ('also kept')");
                    connection.releaseSavepoint(unnamed);
                }
                two.service().run(nested -> two.notes().insert(new Note("nested")));
            });
            assertThat(two.committed()).containsExactly("kept", "also kept", "nested");
        }
    }

    @Tag("R17")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void handleOfTheOuter_usedInTheInner_isUndoneWithIt(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind)) {
            two.service().run(outer -> {
                try (Connection connection = two.ferro.dataSource("service").getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("insert into note (text) values ('outer')");
                    two.service().run(inner -> {
                        statement.execute("insert into note (text) values ('inner')");
                        inner.setRollbackOnly();
                    });
                }
            });
            assertThat(two.committed()).containsExactly("outer");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void sessionWithoutTransaction_isInAutoCommit(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind)) {
            two.ferro.sessions().using("service").run(session -> {
                try (Connection connection = two.ferro.dataSource("service").getConnection()) {
                    assertThat(connection.getAutoCommit()).isTrue();
                    execute(connection, "insert into note (text) values ('x')");
                    assertThat(two.committed()).containsExactly("x");
                    assertThatThrownBy(() -> connection.setAutoCommit(false)).hasMessageStartingWith("FERRO0091");
                    assertThatThrownBy(connection::setSavepoint).hasMessageStartingWith("FERRO0091");
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void swallowedFailureOfJdbc_cannotBeCommittedOnPostgresql(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            Throwable failed = catchThrowable(() -> two.service().run(transaction -> {
                try (Connection connection = two.ferro.dataSource("service").getConnection()) {
                    execute(connection, "insert into note (text) values ('x')");
                    assertThatThrownBy(() -> execute(connection, "insert into nowhere values (1)"))
                            .isInstanceOf(SQLException.class);
                }
            }));
            if (kind == DatabaseKind.POSTGRESQL) {
                assertThat(failed).hasMessageStartingWith("FERRO0050: the commit failed");
                assertThat(two.committed()).isEmpty();
            } else {
                assertThat(failed).isNull();
                assertThat(two.committed()).containsExactly("x");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void abortedHandle_endsInRollback(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            assertThatThrownBy(() -> two.service().run(transaction -> {
                        two.notes().insert(new Note("x"));
                        two.ferro.dataSource("service").getConnection().abort(Runnable::run);
                        two.notes().count();
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(two.committed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void jooq_onThePinnedDataSource_takesPartWithoutKnowing(DatabaseKind kind) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try (Two two = Two.ofOnePhysicalConnectionEach(kind)) {
            DSLContext jooq = DSL.using(
                    two.ferro.dataSource("service"),
                    kind == DatabaseKind.POSTGRESQL ? SQLDialect.POSTGRES : SQLDialect.SQLITE);
            two.service().run(transaction -> {
                two.notes().insert(new Note("ferro"));
                jooq.insertInto(DSL.table("note"), DSL.field("text", String.class))
                        .values("jooq")
                        .execute();
                assertThat(jooq.fetchCount(DSL.table("note"))).isEqualTo(2);
                assertThat(two.notes().count()).isEqualTo(2);
                two.service().run(nested -> {
                    jooq.deleteFrom(DSL.table("note")).execute();
                    nested.setRollbackOnly();
                });
                assertThat(two.committed()).isEmpty();
            });
            assertThat(two.committed()).containsExactly("ferro", "jooq");
            two.ferro
                    .transactions()
                    .using("app")
                    .run(transaction -> assertThatThrownBy(() -> jooq.fetchCount(DSL.table("note")))
                            .hasStackTraceContaining("FERRO0016"));
        }
    }

    @Tag("R14b")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rollbackByTheDatabase_seenByJdbcOnly_endsTheTransaction(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            two.facts().insert(new Fact(1, "taken"));
            String conflict = kind == DatabaseKind.SQLITE
                    ? "insert or rollback into fact values (2, 'taken')"
                    : "insert into fact values (2, 'taken')";
            assertThatThrownBy(() -> two.service().run(outer -> {
                        two.notes().insert(new Note("before"));
                        two.service().run(inner -> {
                            try (Connection connection =
                                    two.ferro.dataSource("service").getConnection()) {
                                assertThatThrownBy(() -> execute(connection, conflict))
                                        .isInstanceOf(SQLException.class);
                            }
                            two.notes().insert(new Note("after"));
                        });
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(two.committed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void abortInANestedOne_takesAllAroundWithIt(DatabaseKind kind) {
        try (Two two = Two.on(kind)) {
            assertThatThrownBy(() -> two.service().run(outer -> {
                        two.notes().insert(new Note("outer"));
                        assertThatThrownBy(() -> two.service()
                                        .run(inner -> two.ferro
                                                .dataSource("service")
                                                .getConnection()
                                                .abort(Runnable::run)))
                                .isInstanceOf(RuntimeException.class);
                    }))
                    .hasMessageStartingWith("FERRO0073");
            assertThat(two.committed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void statement_isEqualToItself(DatabaseKind kind) throws SQLException {
        try (Two two = Two.on(kind)) {
            two.service().run(transaction -> {
                try (Connection connection = two.ferro.dataSource("service").getConnection();
                        Statement statement = connection.createStatement();
                        Statement other = connection.createStatement()) {
                    assertThat(List.of(other, statement).indexOf(statement)).isEqualTo(1);
                    assertThat(statement).hasSameHashCodeAs(statement);
                }
            });
        }
    }
}
