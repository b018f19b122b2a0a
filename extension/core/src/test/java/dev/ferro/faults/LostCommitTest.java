package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.UnknownOutcomeException;
import dev.ferro.faults.CutProxy.Cut;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection is lost during COMMIT: nobody here can know the outcome, and the exception says just that. */
@Tag("R14b")
@ExtendWith(TestDatabases.class)
class LostCommitTest {

    /** Whatever ends in a COMMIT. */
    enum Committing {
        TRANSACTION {
            @Override
            void run(FaultBench bench) {
                bench.transactions().run(transaction -> {
                    bench.listen(transaction);
                    bench.transactions().run(nested -> bench.marks().insert(new Mark("a")));
                });
            }
        },
        TRANSACTION_IN_A_SESSION {
            @Override
            void run(FaultBench bench) {
                bench.ferro().sessions().run(session -> TRANSACTION.run(bench));
            }
        },
        THROWING_TRANSACTION {
            @Override
            void run(FaultBench bench) {
                bench.transactions().dontRollbackOn(IllegalStateException.class).run(transaction -> {
                    bench.listen(transaction);
                    bench.marks().insert(new Mark("a"));
                    throw new IllegalStateException("thrown all the same");
                });
            }
        },
        INSERT_ALL {
            @Override
            void run(FaultBench bench) {
                bench.marks().insertAll(List.of(new Mark("a")));
            }
        },
        INSERT_ALL_IN_A_SESSION {
            @Override
            void run(FaultBench bench) {
                bench.ferro().sessions().run(session -> INSERT_ALL.run(bench));
            }
        };

        abstract void run(FaultBench bench);
    }

    /** The trigger makes COMMIT wait for a lock that the test holds. */
    @ParameterizedTest
    @EnumSource
    void backend_killedInCommit_saysThatNobodyKnows(Committing work) throws Exception {
        try (FaultBench bench = FaultBench.open();
                Connection holder = bench.outside();
                Statement lock = holder.createStatement()) {
            bench.sql()
                    .execute("create function wait() returns trigger language plpgsql as"
                            + " $$ begin perform pg_advisory_xact_lock(42); return null; end $$");
            bench.sql()
                    .execute("create constraint trigger wait after insert on mark deferrable initially deferred"
                            + " for each row execute function wait()");
            lock.execute("select pg_advisory_lock(42)");

            CompletableFuture<Throwable> failure =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> work.run(bench)));
            String waiting = "select %s from pg_stat_activity where query = 'COMMIT' and wait_event = 'advisory'";
            bench.await(waiting.formatted("count(*) = 1"));
            bench.kill(Integer.parseInt(bench.ask(waiting.formatted("pid")).get(0)));

            unknown(failure.get(), work);
            assertThat(bench.heard()).isEmpty();
            lock.execute("select pg_advisory_unlock(42)");
            bench.recovers();
        }
    }

    @ParameterizedTest
    @EnumSource
    void wire_cutBeforeTheServerGetsTheCommit_saysThatNobodyKnows(Committing work, PostgresqlDatabase database)
            throws Exception {
        try (CutProxy proxy = CutProxy.to(database.port());
                FaultBench bench = FaultBench.through(database, proxy.port())) {
            proxy.arm(Cut.BEFORE_THE_SERVER);

            unknown(catchThrowable(() -> work.run(bench)), work);

            assertThat(bench.heard()).isEmpty();
            bench.recovers();
        }
    }

    @ParameterizedTest
    @EnumSource
    void wire_cutAfterTheServerCommitted_saysThatNobodyKnowsAndTheRowsAreThere(
            Committing work, PostgresqlDatabase database) throws Exception {
        try (CutProxy proxy = CutProxy.to(database.port());
                FaultBench bench = FaultBench.through(database, proxy.port())) {
            proxy.arm(Cut.BEFORE_THE_ANSWER);

            unknown(catchThrowable(() -> work.run(bench)), work);

            assertThat(bench.heard()).isEmpty();
            bench.recovers("a");
        }
    }

    private static void unknown(Throwable failure, Committing work) {
        assertThat(failure)
                .isInstanceOf(UnknownOutcomeException.class)
                .hasMessageStartingWith("FERRO0075: nobody knows whether the transaction on connection 'service'");
        assertThat(((UnknownOutcomeException) failure).connection()).contains(FaultBench.NAME);
        if (work == Committing.THROWING_TRANSACTION) {
            assertThat(failure.getSuppressed()).singleElement().isInstanceOf(IllegalStateException.class);
        }
    }
}
