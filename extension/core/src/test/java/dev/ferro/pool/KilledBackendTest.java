package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.DatabaseFault;
import dev.ferro.IdleValidation;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server ends processes now and then; users should not see more of it than they must. */
@Tag("R9")
@ExtendWith(TestDatabases.class)
class KilledBackendTest {

    private PostgresqlDatabase database;

    @BeforeEach
    void keep(PostgresqlDatabase fresh) {
        database = fresh;
    }

    @Test
    void idleBackendKilled_withValidationAlways_isReplacedUnseen() throws SQLException {
        try (Borrower borrower = borrower(IdleValidation.always())) {
            for (int i = 0; i < 3; i++) {
                Servers.kill(database, borrower.backend());

                assertThat(borrower.sql().fetchAll("select 1")).hasSize(1);
            }
        }
    }

    @Test
    void idleBackendKilled_afterTheIdleTime_isReplacedUnseen() throws SQLException {
        try (Borrower borrower = borrower(IdleValidation.after(Duration.ofMillis(1)))) {
            Servers.kill(database, borrower.backend());

            assertThat(borrower.sql().fetchAll("select 1")).hasSize(1);
        }
    }

    @Test
    void idleBackendKilled_withoutValidation_failsOnceAndIsReplaced() throws SQLException {
        try (Borrower borrower = borrower(IdleValidation.never())) {
            Servers.kill(database, borrower.backend());

            StatementException failure = failure(borrower, "select 1");

            assertThat(failure.fault().kind()).isEqualTo(DatabaseFault.Kind.CONNECTION);
            assertThat(borrower.sql().fetchAll("select 1")).hasSize(1);
        }
    }

    @Test
    void idleBackendKilled_beforeARepositorysWork_failsOnceAndIsReplaced() throws SQLException {
        try (Borrower borrower = borrower(IdleValidation.never())) {
            borrower.sql().execute(ServerState.ROLE.view());
            Repository<Look> looks = borrower.ferro().repository(Look.class);
            Servers.kill(database, borrower.backend());

            assertThat(catchThrowableOfType(StatementException.class, () -> looks.findById(1L))
                            .fault()
                            .kind())
                    .isEqualTo(DatabaseFault.Kind.CONNECTION);
            assertThat(looks.findById(1L)).isPresent();
        }
    }

    @Test
    void statement_killedWhileItRuns_saysSoAndThePoolRecovers() throws Exception {
        try (Borrower borrower = borrower(IdleValidation.never())) {
            String backend = borrower.backend();
            CompletableFuture<StatementException> running =
                    CompletableFuture.supplyAsync(() -> failure(borrower, "select pg_sleep(60)"));
            assertThat(Servers.eventually(() -> isRunning(backend))).isTrue();

            Servers.kill(database, backend);

            assertThat(running.get())
                    .hasMessageStartingWith("FERRO0050: 'select pg_sleep(#)' failed on connection 'app'")
                    .hasMessageContaining("57P01");
            assertThat(running.get().fault().kind()).isEqualTo(DatabaseFault.Kind.CONNECTION);
            assertThat(borrower.sql().fetchAll("select 1")).hasSize(1);
        }
    }

    @Test
    void statement_beyondItsTimeout_isCancelledAndTheSessionKept() throws SQLException {
        try (Borrower borrower = Borrower.of(
                database.ownerUrl(),
                settings -> settings.statementTimeout(Duration.ofMillis(50)),
                UnaryOperator.identity())) {
            String backend = borrower.backend();

            StatementException failure = failure(borrower, "select pg_sleep(60)");

            assertThat(failure.fault().kind()).isEqualTo(DatabaseFault.Kind.CANCELLED);
            assertThat(borrower.backend()).isEqualTo(backend);
        }
    }

    private boolean isRunning(String backend) {
        try {
            return Servers.ask(database, "select wait_event from pg_stat_activity where pid = " + backend)
                    .equals("PgSleep");
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static StatementException failure(Borrower borrower, String sql) {
        return catchThrowableOfType(
                StatementException.class, () -> borrower.sql().execute(sql));
    }

    private Borrower borrower(IdleValidation validation) {
        return Borrower.of(database.ownerUrl(), UnaryOperator.identity(), pool -> pool.validateOnBorrow(validation));
    }
}
