package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** What a borrower left uncommitted is rolled back, whatever the pool underneath would have done. */
@Tag("R13")
@ExtendWith(TestDatabases.class)
class OpenTransactionTest {

    private PostgresqlDatabase database;
    private Borrower borrower;

    @BeforeEach
    void open(PostgresqlDatabase fresh) {
        database = fresh;
        borrower = Borrower.of(database.ownerUrl());
        borrower.sql().execute("create table fruit (name text primary key)");
    }

    @AfterEach
    void close() {
        borrower.close();
    }

    @Test
    void insert_withoutAutoCommit_isRolledBack() throws SQLException {
        borrower.borrow(connection -> {
            connection.setAutoCommit(false);
            Borrower.execute(connection, "insert into fruit values ('fig')");
            return true;
        });

        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "start transaction", "/* hidden */ begin"})
    void insert_afterARawBegin_isRolledBack(String begin) throws SQLException {
        borrower.borrow(connection -> {
            Borrower.execute(connection, begin);
            Borrower.execute(connection, "insert into fruit values ('fig')");
            return true;
        });

        assertNothingLeft();
    }

    @Test
    void insert_withoutAutoCommitOnAnUnwrappedConnection_isRolledBack() throws SQLException {
        String backend = borrower.backend();
        borrower.borrow(connection -> {
            connection.setAutoCommit(false);
            Borrower.execute(connection, "insert into fruit values ('fig')");
            return connection.unwrap(PGConnection.class).getBackendPID();
        });

        assertThat(borrower.backend()).isNotEqualTo(backend);
        assertNothingLeft();
    }

    @Test
    void begin_inSql_doesNotReachTheNextCall() throws SQLException {
        borrower.sql().execute("begin");
        borrower.sql().execute("insert into fruit values ('fig')");

        assertThat(Servers.ask(database, "select count(*) from fruit"))
                .as("committed by itself")
                .isEqualTo("1");
    }

    @Test
    void failedTransaction_leftOpen_failsNobodyElse() throws SQLException {
        borrower.borrow(connection -> {
            connection.setAutoCommit(false);
            Borrower.execute(connection, "insert into fruit values ('fig')");
            assertThatThrownBy(() -> Borrower.execute(connection, "select 1 / 0"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> Borrower.execute(connection, "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failed -> assertThat(failed.getSQLState()).isEqualTo("25P02"));
            return true;
        });

        assertNothingLeft();
    }

    @Test
    void failedRawTransaction_leftOpen_failsNobodyElse() throws SQLException {
        borrower.borrow(connection -> {
            Borrower.execute(connection, "begin");
            assertThatThrownBy(() -> Borrower.execute(connection, "select 1 / 0"))
                    .isInstanceOf(SQLException.class);
            return true;
        });

        assertNothingLeft();
    }

    @Test
    void committedWork_keepsItsEffect() throws SQLException {
        borrower.borrow(connection -> {
            connection.setAutoCommit(false);
            Borrower.execute(connection, "insert into fruit values ('fig')");
            connection.commit();
            Borrower.execute(connection, "insert into fruit values ('pear')");
            return true;
        });

        assertThat(borrower.seen("select string_agg(name, ',') from fruit")).isEqualTo("fig");
    }

    @Test
    void savepoint_leftOpen_isGoneWithItsTransaction() throws SQLException {
        borrower.borrow(connection -> {
            connection.setAutoCommit(false);
            connection.setSavepoint("left_behind");
            Borrower.execute(connection, "insert into fruit values ('fig')");
            return true;
        });

        assertNothingLeft();
    }

    private void assertNothingLeft() throws SQLException {
        assertThat(borrower.sql().fetchAll("select * from fruit")).isEmpty();
        assertThat(borrower.<Boolean>borrow(Connection::getAutoCommit)).isTrue();
        assertThat(Servers.ask(database, "select count(*) from fruit")).isEqualTo("0");
        assertThat(Servers.ask(
                        database,
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and state like 'idle in transaction%'"))
                .isEqualTo("0");
    }
}
