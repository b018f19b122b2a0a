package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a borrower leaves on the server's session, by whatever way, the next one does not find, by any way. */
@Tag("R13")
@Tag("R9")
@ExtendWith(TestDatabases.class)
class ServerStateTest {

    private static PostgresqlDatabase database;

    private Borrower borrower;

    @BeforeAll
    static void keep(PostgresqlDatabase fresh) {
        database = fresh;
    }

    @BeforeEach
    void open() {
        borrower = Borrower.of(Servers.superuserUrl(database));
    }

    @AfterEach
    void close() {
        borrower.close();
    }

    @ParameterizedTest
    @EnumSource
    void state_leftByADataSource_isGoneForADataSource(ServerState state) throws SQLException {
        String backend = borrower.backend();
        String clean = borrower.seen(state.look());

        leaveByDataSource(state, clean);

        assertThat(borrower.seen(state.look())).isEqualTo(clean);
        assertThat(borrower.backend()).as("the same physical connection").isEqualTo(backend);
    }

    @ParameterizedTest
    @EnumSource
    void state_leftByADataSource_isGoneForSql(ServerState state) throws SQLException {
        String clean = lookBySql(state);

        leaveByDataSource(state, clean);

        assertThat(lookBySql(state)).isEqualTo(clean);
    }

    @ParameterizedTest
    @EnumSource
    void state_leftByADataSource_isGoneForARepository(ServerState state) throws SQLException {
        String clean = lookByRepository(state);

        leaveByDataSource(state, clean);

        assertThat(lookByRepository()).isEqualTo(clean);
    }

    @ParameterizedTest
    @EnumSource
    void state_leftBySql_isGoneForADataSource(ServerState state) throws SQLException {
        String backend = borrower.backend();
        String clean = borrower.seen(state.look());

        borrower.sql().execute(state.change());

        assertThat(borrower.seen(state.look())).isEqualTo(clean);
        assertThat(borrower.backend()).as("the same physical connection").isEqualTo(backend);
    }

    @ParameterizedTest
    @EnumSource
    void state_leftBySql_isGoneForSql(ServerState state) {
        String clean = lookBySql(state);

        borrower.sql().execute(state.change());

        assertThat(lookBySql(state)).isEqualTo(clean);
    }

    @ParameterizedTest
    @EnumSource
    void state_leftBySql_isGoneForARepository(ServerState state) {
        String clean = lookByRepository(state);

        borrower.sql().execute(state.change());

        assertThat(lookByRepository()).isEqualTo(clean);
    }

    private void leaveByDataSource(ServerState state, String clean) throws SQLException {
        borrower.borrow(connection -> {
            Borrower.execute(connection, state.change());
            assertThat(Borrower.query(connection, state.look())).as("left").isNotEqualTo(clean);
            return true;
        });
    }

    private String lookBySql(ServerState state) {
        return borrower.sql()
                .fetchOne(state.look())
                .orElseThrow()
                .get("value", String.class)
                .orElseThrow();
    }

    private String lookByRepository(ServerState state) {
        borrower.sql().execute("drop view if exists public.look");
        borrower.sql().execute(state.view());
        return lookByRepository();
    }

    private String lookByRepository() {
        return borrower.ferro()
                .repository(Look.class)
                .findById(1L)
                .orElseThrow()
                .value();
    }
}
