package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.StatementException;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteConnection;

/** On SQLite, too, nothing goes from one borrower to the next. */
@Tag("R13")
@Tag("R9")
@ExtendWith(TestDatabases.class)
class SqliteStateTest {

    private static final String STATES = """
            pragma cache_size = 77           | select cache_size from pragma_cache_size
            pragma foreign_keys = off        | select foreign_keys from pragma_foreign_keys
            pragma busy_timeout = 1          | select timeout from pragma_busy_timeout
            pragma recursive_triggers = on   | select recursive_triggers from pragma_recursive_triggers
            create temp table left_behind(a) | select count(*) from sqlite_temp_master
            attach ':memory:' as left_behind | select count(*) from pragma_database_list where name = 'left_behind'
            """;

    private SqliteFile file;

    @BeforeEach
    void keep(SqliteFile fresh) {
        file = fresh;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = STATES)
    void state_leftByADataSource_isGone(String change, String look) throws SQLException {
        try (Borrower borrower = Borrower.of(file.url())) {
            String clean = borrower.seen(look);

            borrower.borrow(connection -> {
                Borrower.execute(connection, change);
                assertThat(Borrower.query(connection, look)).as("left").isNotEqualTo(clean);
                return true;
            });

            assertThat(borrower.seen(look)).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = STATES)
    void state_leftBySql_isGone(String change, String look) throws SQLException {
        try (Borrower borrower = Borrower.of(file.url())) {
            String clean = borrower.seen(look);

            borrower.sql().execute(change);

            assertThat(String.valueOf(borrower.sql()
                            .fetchOne(look)
                            .orElseThrow()
                            .asMap()
                            .values()
                            .iterator()
                            .next()))
                    .isEqualTo(clean);
        }
    }

    @Test
    void openTransaction_leftByADataSource_isRolledBack() throws SQLException {
        try (Borrower borrower = Borrower.of(file.url())) {
            borrower.sql().execute("create table fruit (name text)");
            borrower.borrow(connection -> {
                connection.setAutoCommit(false);
                Borrower.execute(connection, "insert into fruit values ('fig')");
                return true;
            });
            borrower.borrow(connection -> {
                connection.setAutoCommit(false);
                Borrower.execute(connection, "insert into fruit values ('fig')");
                return connection.unwrap(SQLiteConnection.class).isClosed();
            });
            borrower.borrow(connection -> {
                Borrower.execute(connection, "begin immediate");
                Borrower.execute(connection, "insert into fruit values ('fig')");
                return true;
            });

            assertThat(borrower.sql().fetchAll("select * from fruit")).isEmpty();
            borrower.sql().execute("insert into fruit values ('pear')");
            assertThat(borrower.<Boolean>borrow(Connection::getAutoCommit)).isTrue();
        }
    }

    @Test
    void begin_inSql_doesNotReachTheNextCall() throws SQLException {
        try (Borrower borrower = Borrower.of(file.url())) {
            borrower.sql().execute("create table fruit (name text)");
            borrower.sql().execute("begin immediate");
            borrower.sql().execute("insert into fruit values ('fig')");

            try (Connection outside = file.connect()) {
                assertThat(Borrower.query(outside, "select count(*) from fruit"))
                        .as("committed by itself")
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void readOnlyConnection_withQueryOnlyOff_stillCannotWrite() throws SQLException {
        try (Connection outside = file.connect()) {
            Borrower.execute(outside, "create table fruit (name text)");
        }
        try (Borrower borrower =
                Borrower.of(file.url(), settings -> settings.readOnly(true), UnaryOperator.identity())) {
            borrower.borrow(connection -> {
                Borrower.execute(connection, "pragma query_only = off");
                assertThatThrownBy(() -> Borrower.execute(connection, "insert into fruit values ('fig')"))
                        .isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> connection.setReadOnly(false))
                        .as("or refused, or in vain")
                        .isInstanceOf(SQLException.class);
                return true;
            });
            assertThatThrownBy(() -> borrower.sql().execute("insert into fruit values ('fig')"))
                    .isInstanceOfSatisfying(
                            StatementException.class,
                            refused -> assertThat(refused.sqlState()).contains("25006"));
        }
    }

    @Test
    void readOnlyConnection_attachingAnotherFile_cannotWriteThereEither() throws SQLException {
        try (SqliteFile other = SqliteFile.create();
                Borrower borrower =
                        Borrower.of(file.url(), settings -> settings.readOnly(true), UnaryOperator.identity())) {
            borrower.borrow(connection -> {
                Borrower.execute(connection, "attach '" + other.path() + "' as other");
                assertThatThrownBy(() -> Borrower.execute(connection, "create table other.fruit (name text)"))
                        .isInstanceOf(SQLException.class);
                return true;
            });
        }
    }

    @Test
    void initialSql_ofSeveralStatements_holdsForTheNextBorrower() throws SQLException {
        try (Borrower borrower = Borrower.of(
                file.url(),
                UnaryOperator.identity(),
                pool -> pool.initialSql("pragma cache_size = 77; create temp table note as select 'kept' as text"))) {
            borrower.sql().execute("drop table temp.note");
            borrower.sql().execute("pragma cache_size = 78");

            assertThat(borrower.seen("select cache_size from pragma_cache_size"))
                    .isEqualTo("77");
            assertThat(borrower.seen("select text from note")).isEqualTo("kept");
        }
    }

    @Test
    void queries_inSql_keepTheirPhysicalConnection() {
        try (Borrower borrower = Borrower.of(file.url())) {
            for (int i = 0; i < 10; i++) {
                borrower.sql().fetchAll("select ?", i);
            }

            assertThat(borrower.metrics().created()).isEqualTo(1);
        }
    }
}
