package dev.ferro.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sixteen threads want the same row at the same time: there is one, and all get it. */
@Tag("Q1")
class UpsertConcurrencyTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 50;

    @ParameterizedTest
    @CsvSource({"SQLITE,false", "SQLITE,true", "POSTGRESQL,false", "POSTGRESQL,true"})
    void sameKey_getOrCreate_givesOneRowAndSixteenAnswers(DatabaseKind kind, boolean inTransaction) throws Exception {
        race(kind, inTransaction, (words, word) -> words.getOrCreate(word, "text"));
    }

    @ParameterizedTest
    @CsvSource({"SQLITE,false", "SQLITE,true", "POSTGRESQL,false", "POSTGRESQL,true"})
    void sameKey_updateOrCreate_givesOneRowAndSixteenAnswers(DatabaseKind kind, boolean inTransaction)
            throws Exception {
        race(kind, inTransaction, (words, word) -> words.updateOrCreate(word, "text"));
    }

    private static void race(
            DatabaseKind kind, boolean inTransaction, BiFunction<Repository<Word>, Word, Word> operation)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Bench bench = Bench.of(kind, Word.class)) {
            Repository<Word> words = bench.repository(Word.class);
            for (int round = 0; round < ROUNDS; round++) {
                String text = "w" + round;
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Callable<Word>> all = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    Word word = new Word(text, i);
                    all.add(() -> {
                        start.await();
                        return inTransaction
                                ? bench.ferro().transactions().call(tx -> operation.apply(words, word))
                                : operation.apply(words, word);
                    });
                }
                List<Long> ids = new ArrayList<>();
                for (Future<Word> answer : threads.invokeAll(all)) {
                    ids.add(answer.get().id);
                }
                assertThat(ids).hasSize(THREADS).doesNotContainNull().containsOnly(ids.get(0));
            }
            assertThat(words.count()).isEqualTo(ROUNDS);
        } finally {
            threads.shutdown();
        }
    }
}
