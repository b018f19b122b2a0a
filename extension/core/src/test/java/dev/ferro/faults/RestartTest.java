package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.ConnectionUnavailableException;
import dev.ferro.FerroError;
import dev.ferro.StatementException;
import dev.ferro.UnknownOutcomeException;
import dev.ferro.testing.databases.RestartableServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server goes away in the middle of the work, and comes back. */
@Tag("R14")
@Tag("R14b")
class RestartTest {

    private static RestartableServer server;

    @BeforeAll
    static void start() {
        server = RestartableServer.start();
    }

    @ParameterizedTest
    @EnumSource
    void server_restartedInATransaction_failsAtTheNextStatementAndRecovers(RestartableServer.Stop how) {
        try (FaultBench bench = FaultBench.on(server.newDatabase())) {
            bench.marks().insert(new Mark("kept"));

            Throwable failure = catchThrowable(() -> bench.transactions().run(transaction -> {
                bench.listen(transaction);
                bench.marks().insert(new Mark("lost"));
                server.stop(how);
                server.startAgain();
                bench.marks().count();
            }));

            failed(failure, StatementException.class, "FERRO0050");
            assertThat(bench.heard()).containsExactly("rolled back");
            bench.recovers("kept");
        }
    }

    @ParameterizedTest
    @EnumSource
    void server_restartedBeforeTheCommit_saysThatNobodyKnows(RestartableServer.Stop how) {
        try (FaultBench bench = FaultBench.on(server.newDatabase())) {
            Throwable failure = catchThrowable(() -> bench.transactions().run(transaction -> {
                bench.listen(transaction);
                bench.marks().insert(new Mark("lost"));
                server.stop(how);
                server.startAgain();
            }));

            failed(failure, UnknownOutcomeException.class, "FERRO0075");
            assertThat(bench.heard()).isEmpty();
            bench.recovers();
        }
    }

    /** What was committed a moment before the crash is there, and the pool needs no help after the first failure. */
    @ParameterizedTest
    @EnumSource
    void server_awayAndBack_refusesMeanwhileAndWorksAgain(RestartableServer.Stop how) {
        try (FaultBench bench = FaultBench.on(server.newDatabase())) {
            bench.transactions().run(transaction -> bench.marks().insert(new Mark("kept")));
            server.stop(how);

            failed(catchThrowable(() -> insert(bench)), StatementException.class, "FERRO0050");
            failed(catchThrowable(() -> insert(bench)), ConnectionUnavailableException.class, "FERRO0020");
            assertThat(bench.metrics().active()).isZero();

            server.startAgain();
            bench.recovers("kept");
        }
    }

    private static void insert(FaultBench bench) {
        bench.transactions().run(transaction -> bench.marks().insert(new Mark("refused")));
    }

    private static void failed(Throwable failure, Class<? extends Throwable> type, String id) {
        assertThat(failure).isInstanceOf(type).hasMessageContaining("'service'");
        assertThat(((FerroError) failure).errorId()).isEqualTo(id);
        assertThat(((FerroError) failure).connection()).contains(FaultBench.NAME);
    }
}
