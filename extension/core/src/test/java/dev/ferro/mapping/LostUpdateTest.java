package dev.ferro.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that all read a number before any of them writes it back: without a version, updates would be lost. */
@Tag("Q1")
class LostUpdateTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 5;

    @Entity
    record Counter(@Id int id, long count, @Version long version) {}

    private static void race(Bench bench, BiConsumer<Repository<Counter>, Counter> write) throws Exception {
        Repository<Counter> counters = bench.repository(Counter.class);
        counters.insert(new Counter(1, 0, 0));
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> successes = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                successes.add(threads.submit(() -> increments(counters, together, write)));
            }
            int all = 0;
            for (Future<Integer> success : successes) {
                all += success.get();
            }
            Counter last = counters.findById(1).orElseThrow();
            assertThat(all).isEqualTo(ROUNDS);
            assertThat(last).isEqualTo(new Counter(1, all, all));
        } finally {
            threads.shutdownNow();
        }
    }

    private static int increments(
            Repository<Counter> counters, CyclicBarrier together, BiConsumer<Repository<Counter>, Counter> write)
            throws Exception {
        int successes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Counter read = counters.findById(1).orElseThrow();
            together.await();
            try {
                write.accept(counters, new Counter(1, read.count() + 1, read.version()));
                successes++;
            } catch (OptimisticLockingFailureException lost) {
                assertThat(lost).hasMessageContaining("FERRO0034");
            }
            together.await();
        }
        return successes;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void concurrentUpdates_ofOneVersion_oneWins(DatabaseKind kind) throws Exception {
        try (Bench bench = Bench.of(kind, Counter.class)) {
            race(bench, Repository::update);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void concurrentSaves_ofOneVersion_oneWins(DatabaseKind kind) throws Exception {
        try (Bench bench = Bench.of(kind, Counter.class)) {
            race(bench, Repository::save);
        }
    }
}
