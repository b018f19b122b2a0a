package dev.ferro.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many rows, and many threads. */
@Tag("Q1")
class LoadTest {

    private static final int ROWS = 50_000;
    private static final int THREADS = 16;
    private static final int ROUNDS = 20;

    @Entity
    record Entry(@Id @GeneratedValue Long id, String text) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void fiftyThousandRows_findAll_givesEachOnce(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, Entry.class)) {
            bench.sql()
                    .execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < " + ROWS
                            + ") insert into entry (text) select 'text ' || i from n");

            try (Stream<Entry> all = bench.repository(Entry.class).findAll()) {
                assertThat(all.map(Entry::text).distinct().count()).isEqualTo(ROWS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void oneRepository_sixteenThreads_mixNothingUp(DatabaseKind kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Bench bench = Bench.of(kind, Entry.class)) {
            Repository<Entry> entries = bench.repository(Entry.class);
            List<Callable<Boolean>> work = IntStream.range(0, THREADS)
                    .<Callable<Boolean>>mapToObj(thread -> () -> rounds(entries, thread))
                    .toList();

            List<Boolean> right = new ArrayList<>();
            for (Future<Boolean> done : threads.invokeAll(work)) {
                right.add(done.get());
            }

            assertThat(right).hasSize(THREADS).containsOnly(true);
            assertThat(entries.count()).isEqualTo(THREADS * ROUNDS / 2);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean rounds(Repository<Entry> entries, int thread) {
        boolean right = true;
        for (int round = 0; round < ROUNDS; round++) {
            Entry kept = entries.insert(new Entry(null, thread + "-" + round));
            Entry changed = entries.update(new Entry(kept.id(), kept.text() + "!"));
            right &= entries.findById(kept.id()).orElseThrow().equals(changed);
            if (round % 2 == 0) {
                entries.delete(changed);
            }
        }
        return right;
    }
}
