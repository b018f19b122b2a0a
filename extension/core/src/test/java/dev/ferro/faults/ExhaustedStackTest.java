package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.TransactionException;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stack ends wherever it likes: in the middle of a begin, of a commit, or of an answer of the server. */
@Tag("R14b")
class ExhaustedStackTest {

    private static final int FRAMES = 40;

    private static FaultBench bench;

    @BeforeAll
    static void open() {
        bench = FaultBench.open();
    }

    @BeforeEach
    void clear() {
        bench.clear();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {180_000, 191_111, 202_222, 213_333, 224_444, 235_555})
    void stack_exhaustedByTransactionsOneAfterTheOther_leavesNothingBehind(int stack) {
        assertThat(dive(stack, ExhaustedStackTest::transactions)).isInstanceOf(StackOverflowError.class);

        bench.recovers();
    }

    private static void transactions(int depth) {
        bench.transactions().run(transaction -> answer(depth));
        deeper(FRAMES, () -> transactions(depth + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {180_000, 191_111, 202_222})
    void stack_exhaustedByNestedTransactions_rollsAllBack(int stack) {
        assertThat(dive(stack, ExhaustedStackTest::nested)).isInstanceOf(StackOverflowError.class);

        bench.recovers();
    }

    private static void nested(int depth) {
        bench.transactions().run(transaction -> {
            bench.marks().insert(new Mark("depth " + depth));
            deeper(FRAMES, () -> nested(depth + 1));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {180_000, 191_111, 202_222, 213_333, 224_444, 235_555})
    void stack_exhaustedByStatements_leavesNothingBehind(int stack) {
        assertThat(dive(stack, ExhaustedStackTest::statements)).isInstanceOf(StackOverflowError.class);

        bench.recovers();
    }

    private static void statements(int depth) {
        answer(depth);
        deeper(FRAMES, () -> statements(depth + 1));
    }

    /** Who goes on after that would be given the rest of an old answer. */
    @ParameterizedTest
    @ValueSource(ints = {180_000, 191_111, 202_222, 213_333, 224_444, 235_555})
    void stack_exhaustedInANestedTransaction_refusesWhatFollowsInTheOuter(int stack) {
        Throwable failure = dive(
                stack,
                start -> bench.transactions().run(outer -> {
                    bench.listen(outer);
                    bench.marks().insert(new Mark("lost"));
                    Throwable nested = catchThrowable(() -> bench.transactions().run(inner -> statements(0)));
                    assertThat(nested).isInstanceOf(StackOverflowError.class);
                    Throwable next = catchThrowable(() -> answer(4711));
                    if (next != null) {
                        assertThat(next)
                                .isInstanceOf(TransactionException.class)
                                .hasMessageContaining("StackOverflowError");
                    }
                }));

        // Where the stack ends between two answers, nothing is torn and the outer one may go on.
        if (failure != null) {
            assertThat(failure).isInstanceOf(TransactionException.class).hasMessageStartingWith("FERRO0073: ");
            assertThat(bench.heard()).containsExactly("rolled back");
            bench.recovers();
        } else {
            assertThat(bench.heard()).containsExactly("committed");
            bench.recovers("lost");
        }
    }

    /** The server repeats a number, so that nobody can take one answer for another. */
    private static void answer(int number) {
        assertThat(bench.sql()
                        .fetchOne("select cast(? as integer) as number", number)
                        .flatMap(row -> row.get("number", Integer.class)))
                .contains(number);
    }

    /** Thousands of statements on the way down would take their time. */
    private static void deeper(int frames, Runnable work) {
        if (frames == 0) {
            work.run();
        } else {
            deeper(frames - 1, work);
        }
    }

    private static Throwable dive(int stack, IntConsumer work) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Runnable dive = () -> {
            Throwable thrown = catchThrowable(() -> work.accept(0));
            assertThat(bench.ferro().sessions().current()).isEmpty();
            end.complete(thrown);
        };
        Thread diver = new Thread(null, () -> completing(end, dive), "diver", stack);
        diver.setDaemon(true);
        diver.start();
        return end.join();
    }

    private static void completing(CompletableFuture<Throwable> end, Runnable work) {
        try {
            work.run();
        } catch (Throwable failed) {
            end.completeExceptionally(failed);
        }
    }
}
