package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A handle gives back once, and is of no use afterwards. */
@Tag("R13")
@ExtendWith(TestDatabases.class)
class HandleTest {

    private PostgresqlDatabase database;
    private Borrower borrower;

    @BeforeEach
    void open(PostgresqlDatabase fresh) {
        database = fresh;
        borrower = Borrower.of(database.ownerUrl());
    }

    @AfterEach
    void close() {
        borrower.close();
    }

    @Test
    void handle_closedTwice_givesBackOnce() throws SQLException {
        Connection first = borrower.connection();
        first.close();
        try (Connection second = borrower.connection()) {
            first.close();

            assertStillAlone(second);
        }
    }

    @Test
    void handle_abortedAfterItsClose_leavesTheNextBorrowerAlone() throws SQLException {
        Connection first = borrower.connection();
        first.close();
        try (Connection second = borrower.connection()) {
            first.abort(Runnable::run);

            assertStillAlone(second);
        }
    }

    private void assertStillAlone(Connection second) throws SQLException {
        assertThat(borrower.metrics().active()).isEqualTo(1);
        assertThat(borrower.metrics().available()).isZero();
        assertThat(Borrower.query(second, "select 1")).isEqualTo("1");
    }

    @Test
    void handle_aborted_isReplaced() throws SQLException {
        String backend = borrower.backend();
        Connection aborted = borrower.connection();
        aborted.abort(Runnable::run);

        assertThat(aborted.isClosed()).isTrue();
        assertThat(borrower.backend()).isNotEqualTo(backend);
    }

    @Test
    void handle_usedAfterItsClose_isRefused() throws SQLException {
        Connection closed = borrower.connection();
        closed.close();

        assertThat(closed.isClosed()).isTrue();
        assertThatThrownBy(closed::createStatement).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> closed.prepareStatement("select 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> closed.setAutoCommit(false)).isInstanceOf(SQLException.class);
        assertThatThrownBy(closed::commit).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> closed.unwrap(PGConnection.class)).isInstanceOf(SQLException.class);
        assertThatThrownBy(closed::getMetaData).isInstanceOf(SQLException.class);
    }

    @Test
    void handle_closedWhileAResultIsOpen_closesStatementAndResult() throws SQLException {
        Connection connection = borrower.connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select generate_series(1, 1000)");
        rows.next();

        connection.close();

        assertThat(rows.isClosed()).isTrue();
        assertThat(statement.isClosed()).isTrue();
        assertThatThrownBy(() -> statement.executeQuery("select 1")).isInstanceOf(SQLException.class);
        assertThat(borrower.seen("select 1")).isEqualTo("1");
    }

    @Test
    void handle_unwrappedToTheDriversClass_isDestroyed() throws SQLException {
        String backend = borrower.backend();
        PGConnection kept = borrower.borrow(connection -> connection.unwrap(PGConnection.class));

        assertThat(borrower.backend()).isNotEqualTo(backend);
        assertThat(Servers.eventually(() -> isClosed(kept))).isTrue();
    }

    private static boolean isClosed(PGConnection connection) {
        try {
            return ((Connection) connection).isClosed();
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void handle_unwrappedToConnection_isItselfAndIsKept() throws SQLException {
        String backend = borrower.backend();
        Connection unwrapped = borrower.borrow(connection -> {
            assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
            return connection.unwrap(Connection.class);
        });

        assertThat(unwrapped.isClosed()).isTrue();
        assertThat(borrower.backend()).isEqualTo(backend);
    }

    @Test
    void metaData_askedForItsConnection_givesTheHandle() throws SQLException {
        borrower.borrow(connection -> {
            assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
            return true;
        });
    }

    @Test
    void advisoryLock_leftBehind_isFreeForOthers() throws SQLException {
        borrower.sql().execute("select pg_advisory_lock(4711)");
        borrower.borrow(connection -> Borrower.query(connection, "select pg_advisory_lock(4712)"));

        assertThat(Servers.ask(
                        database,
                        "select count(*) from pg_locks where locktype = 'advisory' and database ="
                                + " (select oid from pg_database where datname = current_database())"))
                .isEqualTo("0");
    }

    @Test
    void notification_ofALeftListener_isNotDelivered() throws SQLException {
        borrower.sql().execute("listen left_behind");
        Servers.ask(database, "select 1 from pg_notify('left_behind', 'secret')");

        PGNotification[] delivered = borrower.borrow(connection -> {
            Borrower.query(connection, "select 1");
            return connection.unwrap(PGConnection.class).getNotifications();
        });

        assertThat(delivered).isEmpty();
    }
}
