package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.SchemaDiff;
import dev.ferro.SchemaDifference;
import dev.ferro.testing.databases.DatabaseKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever somebody has done to a schema by hand, an update adds what can be added, loses nothing, and tells the rest.
 * {@code -Dschema.seed=} repeats a run.
 */
@Tag("R20")
@Tag("R20a")
class SchemaEvolutionTest {

    private static final String CONTRADICTED = "; rows that are there contradict it";

    @ParameterizedTest
    @CsvSource({"SQLITE,60", "POSTGRESQL,15"})
    void changedByHand_updated_losesNothingAndTellsTheRest(DatabaseKind kind, int rounds) throws SQLException {
        long seed = Long.getLong("schema.seed", System.nanoTime());
        Random random = new Random(seed);
        try (Variant updated = Variant.on(kind);
                Variant migrated = Variant.on(kind)) {
            for (int round = 0; round < rounds; round++) {
                updated.reset();
                List<String> changes = some(updated.changes(), random);
                String which = "-Dschema.seed=%d, round %d: %s".formatted(seed, round, changes);
                updated.change(changes);

                SchemaDiff before = updated.ferro().schema().diff();
                boolean contradicted = update(updated, before, which);
                if (!contradicted) {
                    migrate(migrated, changes, before, which);
                    assertThat(migrated.ferro().schema().diff())
                            .as(which)
                            .hasToString(updated.ferro().schema().diff().toString());
                }
            }
        }
    }

    private static List<String> some(List<String> changes, Random random) {
        List<String> some = new ArrayList<>();
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            some.add(changes.get(random.nextInt(changes.size())));
        }
        return some;
    }

    /** Returns whether rows contradict anything. */
    private static boolean update(Variant variant, SchemaDiff before, String which) throws SQLException {
        Map<String, String> rows = variant.rows();

        SchemaDiff left = variant.ferro().schema().update();

        assertThat(variant.rows()).as(which).containsAllEntriesOf(rows);
        List<String> contradicted = descriptions(left.differences())
                .filter(one -> one.endsWith(CONTRADICTED))
                .map(one -> one.substring(0, one.length() - CONTRADICTED.length()))
                .toList();
        assertThat(descriptions(left.differences()).filter(one -> !one.endsWith(CONTRADICTED)))
                .as(which)
                .containsExactlyElementsOf(descriptions(before.byHand()).toList());
        assertThat(descriptions(before.additions()).toList()).as(which).containsAll(contradicted);

        SchemaDiff after = variant.ferro().schema().diff();
        assertThat(descriptions(after.additions())).as(which).containsExactlyElementsOf(contradicted);
        assertThat(withoutGuesses(variant.ferro().schema().update())).as(which).isEqualTo(withoutGuesses(left));
        assertThat(variant.ferro().schema().diff()).as(which).hasToString(after.toString());
        return !contradicted.isEmpty();
    }

    private static void migrate(Variant variant, List<String> changes, SchemaDiff before, String which)
            throws SQLException {
        variant.reset();
        variant.change(changes);
        assertThat(variant.ferro().schema().diff()).as(which).hasToString(before.toString());

        Scripts.run(variant.database(), before.script());
    }

    /** What a column may have been called is guessed from what is missing, and that is there by now. */
    private static String withoutGuesses(SchemaDiff diff) {
        return diff.toString().replaceAll("; perhaps it is \\w+ under its old name", "");
    }

    private static Stream<String> descriptions(List<SchemaDifference> differences) {
        return differences.stream().map(SchemaDifference::description);
    }
}
