package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.DatabaseFault.Kind;
import dev.ferro.Isolation;
import dev.ferro.StatementException;
import dev.ferro.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server refuses a transaction because of another one, or because of a constraint that it checks at the end. */
@Tag("R14")
@Tag("R14b")
class ConflictTest {

    private final FaultBench bench = FaultBench.open();

    @AfterEach
    void close() {
        bench.close();
    }

    private Transactions serializable() {
        return bench.transactions().isolation(Isolation.SERIALIZABLE);
    }

    private void rename(String from, String to) {
        bench.sql().execute("update mark set id = ? where id = ?", to, from);
    }

    @Test
    void serializable_rowChangedByAnother_failsAtTheStatementAndCanBeRepeated() {
        bench.marks().insert(new Mark("a"));

        Throwable failure = catchThrowable(() -> serializable().run(transaction -> {
            bench.listen(transaction);
            assertThat(bench.marks().count()).isOne();
            CompletableFuture.runAsync(() -> serializable().run(other -> rename("a", "b")))
                    .join();
            rename("a", "c");
        }));

        concurrency(failure, "40001");
        assertThat(bench.heard()).containsExactly("rolled back");
        serializable().run(again -> rename("b", "d"));
        bench.recovers("d");
    }

    /** Each reads what the other writes, and no statement of theirs meets: only the commit can refuse one. */
    @Test
    void serializable_writeSkew_failsAtTheCommit() {
        Throwable failure = catchThrowable(() -> serializable().run(transaction -> {
            bench.listen(transaction);
            assertThat(bench.marks().count()).isZero();
            bench.marks().insert(new Mark("mine"));
            CompletableFuture.runAsync(() -> serializable().run(other -> {
                        assertThat(bench.marks().count()).isZero();
                        bench.marks().insert(new Mark("theirs"));
                    }))
                    .join();
        }));

        concurrency(failure, "40001");
        assertThat(failure).hasMessageContaining("the commit failed on connection 'service'");
        assertThat(bench.heard()).containsExactly("rolled back");
        bench.recovers("theirs");
    }

    @Test
    void twoTransactions_lockingInOppositeOrder_oneFailsAndTheOtherCommits() {
        bench.marks().insertAll(List.of(new Mark("a"), new Mark("b")));
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);

        CompletableFuture<Throwable> other = CompletableFuture.supplyAsync(() -> locking(bothHaveOne, "b", "a"));
        Throwable mine = locking(bothHaveOne, "a", "b");

        List<Throwable> failures =
                Stream.of(mine, other.join()).filter(Objects::nonNull).toList();
        assertThat(failures).hasSize(1);
        concurrency(failures.get(0), "40P01");
        if (mine == null) {
            bench.recovers("a1", "b2");
        } else {
            bench.recovers("a2", "b1");
        }
    }

    private Throwable locking(CyclicBarrier bothHaveOne, String first, String second) {
        return catchThrowable(() -> bench.transactions().run(transaction -> {
            rename(first, first + "1");
            bothHaveOne.await();
            rename(second, second + "2");
        }));
    }

    /** In a nested transaction the deadlock is taken back with the savepoint, and the outer one goes on. */
    @Test
    @Tag("R17")
    void deadlock_inANestedTransaction_leavesTheOuterUsable() {
        bench.marks().insertAll(List.of(new Mark("a"), new Mark("b")));
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);

        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> recovering(bothHaveOne, "b", "a"));
        boolean mine = recovering(bothHaveOne, "a", "b");

        assertThat(List.of(mine, other.join())).containsExactlyInAnyOrder(true, false);
        bench.recovers(mine ? new String[] {"a1", "b2", "bx"} : new String[] {"a2", "ax", "b1"});
    }

    private boolean recovering(CyclicBarrier bothHaveOne, String first, String second) {
        return bench.transactions().call(transaction -> {
            Throwable refused = catchThrowable(() -> bench.transactions().run(nested -> {
                rename(first, first + "1");
                bothHaveOne.await();
                rename(second, second + "2");
            }));
            if (refused != null) {
                concurrency(refused, "40P01");
                bench.marks().insert(new Mark(first + "x"));
            }
            return refused == null;
        });
    }

    @Test
    void deferredConstraint_violated_failsAtTheCommitAndRollsBack() {
        bench.sql()
                .execute("alter table aside add constraint known foreign key (id) references mark (id) deferrable"
                        + " initially deferred");

        Throwable failure = catchThrowable(() -> bench.transactions().run(transaction -> {
            bench.listen(transaction);
            bench.marks().insert(new Mark("a"));
            bench.sql().execute("insert into aside values ('nobody')");
        }));

        assertThat(failure)
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("FERRO0050: the commit failed on connection 'service'");
        assertThat(((StatementException) failure).fault().kind()).isEqualTo(Kind.FOREIGN_KEY);
        assertThat(((StatementException) failure).constraint()).contains("known");
        assertThat(bench.heard()).containsExactly("rolled back");
        long created = bench.metrics().created();
        bench.recovers();
        assertThat(bench.metrics().created())
                .as("nothing whose commit failed is used again")
                .isEqualTo(created + 1);
    }

    /** Somebody has begun a transaction in plain JDBC, in which ours cannot begin: it is rolled back, and all is well. */
    @Test
    void begin_refusedInASession_leavesTheSessionUsable() throws SQLException {
        bench.ferro().sessions().run(session -> {
            try (Connection pinned = bench.ferro().dataSource(FaultBench.NAME).getConnection();
                    Statement statement = pinned.createStatement()) {
                statement.execute("begin");
                statement.execute("select 1");
            }
            Throwable failure = catchThrowable(
                    () -> serializable().run(transaction -> bench.marks().count()));
            assertThat(failure).isInstanceOf(StatementException.class).hasMessageContaining("25001");

            bench.marks().insert(new Mark("a"));
            bench.transactions().run(transaction -> bench.marks().insert(new Mark("b")));
        });
        bench.recovers("a", "b");
    }

    private static void concurrency(Throwable failure, String state) {
        assertThat(failure)
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("FERRO0050: ")
                .hasMessageContaining("'service'")
                .hasMessageContaining(state);
        assertThat(((StatementException) failure).fault().kind()).isEqualTo(Kind.CONCURRENCY);
    }
}
