package dev.ferro.query;

import static dev.ferro.query.Ordering.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random trees find on each database what the same trees find in memory. {@code -Dquery.seed=} repeats a run. */
@Tag("Q2")
@Tag("B2")
class RestrictionPropertyTest {

    private static final int ROWS = 60;
    private static final int TREES = 3_000;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void randomTrees_findWhatTheirEvaluationSays(DatabaseKind kind) {
        long seed = Long.getLong("query.seed", System.nanoTime());
        RandomRestrictions random = new RandomRestrictions(new Random(seed));
        try (Bench bench = Bench.untouched(kind)) {
            bench.sql().execute(Sample.ddl(kind == DatabaseKind.POSTGRESQL));
            Repository<Sample> samples = bench.repository(Sample.class);
            Map<Long, Sample> rows = new TreeMap<>();
            for (long id = 1; id <= ROWS; id++) {
                rows.put(id, samples.insert(random.row(id)));
            }
            Evaluation evaluation = new Evaluation(rows);
            bench.ferro().transactions().run(transaction -> {
                for (int i = 0; i < TREES; i++) {
                    Restriction<Sample> tree = random.tree(4);
                    List<Long> expected = rows.values().stream()
                            .filter(row -> Boolean.TRUE.equals(evaluation.is(tree, row)))
                            .map(Sample::id)
                            .toList();
                    assertThat(samples.where(tree).orderBy(asc(Sample::id)).list())
                            .as("-Dquery.seed=%d, tree %d: %s", seed, i, tree)
                            .extracting(Sample::id)
                            .isEqualTo(expected);
                }
            });
        }
    }
}
