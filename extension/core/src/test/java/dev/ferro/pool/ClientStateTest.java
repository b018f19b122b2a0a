package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a borrower leaves in the driver by JDBC's methods, the next one does not find. */
@Tag("R13")
@Tag("R9")
@ExtendWith(TestDatabases.class)
class ClientStateTest {

    private static PostgresqlDatabase database;

    @BeforeAll
    static void keep(PostgresqlDatabase fresh) {
        database = fresh;
    }

    @ParameterizedTest
    @EnumSource
    void state_leftInTheDriver_isGoneForADataSource(ClientState state) throws SQLException {
        try (Borrower borrower = Borrower.of(database.ownerUrl())) {
            String backend = borrower.backend();
            Object clean = borrower.borrow(state::lookAt);

            borrower.borrow(connection -> {
                state.leaveOn(connection);
                if (state != ClientState.WARNINGS) {
                    assertThat(state.lookAt(connection)).as("left").isNotEqualTo(clean);
                }
                return true;
            });

            assertThat(borrower.borrow(state::lookAt)).isEqualTo(clean);
            assertThat(borrower.backend()).as("the same physical connection").isEqualTo(backend);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO_COMMIT", "ISOLATION", "READ_ONLY", "SCHEMA", "CLIENT_INFO"})
    void state_leftInTheDriver_isGoneForSql(ClientState state) throws SQLException {
        try (Borrower borrower = Borrower.of(database.ownerUrl())) {
            String query = "select current_setting('transaction_isolation') || current_setting('transaction_read_only')"
                    + " || current_setting('search_path') || current_setting('application_name') as value";
            Object clean = borrower.sql().fetchOne(query).orElseThrow().get("value");

            borrower.borrow(connection -> {
                state.leaveOn(connection);
                return true;
            });

            assertThat(borrower.sql().fetchOne(query).orElseThrow().get("value"))
                    .isEqualTo(clean);
            borrower.sql().execute("create table if not exists fruit (name text)");
        }
    }

    @Test
    @Tag("R8")
    void networkTimeoutOfTheUrl_changedByABorrower_isBackForTheNext() throws SQLException {
        try (Borrower borrower = Borrower.of(database.ownerUrl() + "?socketTimeout=7")) {
            borrower.borrow(connection -> {
                connection.setNetworkTimeout(Runnable::run, 4321);
                return true;
            });

            assertThat(borrower.<Integer>borrow(java.sql.Connection::getNetworkTimeout))
                    .isEqualTo(7000);
        }
    }

    @Test
    void isolationOfTheSettings_changedByABorrower_isBackForTheNext() throws SQLException {
        try (Borrower borrower = Borrower.of(
                database.ownerUrl(),
                settings -> settings.isolation(dev.ferro.Isolation.REPEATABLE_READ),
                UnaryOperator.identity())) {
            borrower.borrow(connection -> {
                ClientState.ISOLATION.leaveOn(connection);
                return true;
            });

            assertThat(borrower.seen("show transaction isolation level")).isEqualTo("repeatable read");
        }
    }
}
