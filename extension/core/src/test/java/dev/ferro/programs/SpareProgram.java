package dev.ferro.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Ferro;
import dev.ferro.FerroError;
import dev.ferro.Repository;
import dev.ferro.UnknownOutcomeException;
import jakarta.data.exceptions.DataException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Works on the connection that another thread closes and registers again and again: each transaction happens wholly or
 * not at all, and it is told which.
 */
final class SpareProgram {

    private static final int ROWS = 3;

    private final Ferro ferro;
    private final String name;
    private final Set<String> committed = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private int steps;

    SpareProgram(World world, String name) {
        this.ferro = world.ferro();
        this.name = name;
    }

    int steps() {
        return steps;
    }

    void run(int count) {
        for (int i = 0; i < count; i++) {
            String transaction = name + "-" + i;
            try {
                ferro.transactions().using(World.SPARE).run(own -> insert(transaction));
                committed.add(transaction);
            } catch (UnknownOutcomeException nobodyKnows) {
                unknown.add(transaction);
            } catch (DataException refused) {
                assertThat(refused).isInstanceOf(FerroError.class);
            }
            steps += ROWS + 1;
            assertThat(ferro.sessions().current()).as("ambient").isEmpty();
        }
    }

    private void insert(String transaction) {
        Repository<Note> notes = ferro.repository(Note.class);
        IntStream.range(0, ROWS).forEach(i -> notes.insert(new Note(transaction + "-" + i, World.SPARE, 1)));
    }

    void check(Map<String, Long> rows) {
        Set<String> found = new HashSet<>();
        rows.keySet().stream()
                .filter(row -> row.startsWith("note " + name + "-"))
                .forEach(row -> found.add(row.substring("note ".length(), row.lastIndexOf('-'))));
        for (String transaction : found) {
            List<String> all = IntStream.range(0, ROWS)
                    .mapToObj(i -> "note " + transaction + "-" + i)
                    .toList();
            assertThat(rows.keySet()).as("all of a transaction").containsAll(all);
        }
        assertThat(found).as("no committed row is lost").containsAll(committed);
        found.removeAll(committed);
        found.removeAll(unknown);
        assertThat(found).as("no row survives that was rolled back").isEmpty();
    }

    /** Done by the thread that closes and registers. */
    static void replace(World world, int rounds) {
        for (int i = 0; i < rounds; i++) {
            world.ferro().connections().close(World.SPARE);
            world.ferro().connections().register(world.settings(World.SPARE));
        }
    }
}
