package dev.ferro.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Goes through all cells on a database: a test for each operation with and without a default. */
final class Matrix implements AutoCloseable {

    /** A change that makes the matrix smaller has to say so here. */
    private static final int TO_RUN = 17_660;

    private static final int TO_BE_REFUSED = 65_660;

    private final Witness witness;
    private final Map<Default, World> worlds = new EnumMap<>(Default.class);
    private final long started = System.nanoTime();
    private int refused;
    private int ran;

    Matrix(Witness witness) {
        this.witness = witness;
        for (Default defaultConnection : Default.values()) {
            worlds.put(defaultConnection, new World(witness, defaultConnection));
        }
    }

    Stream<DynamicTest> tests() {
        return Stream.concat(
                Arrays.stream(Operation.values())
                        .flatMap(operation -> Arrays.stream(Default.values())
                                .map(defaultConnection -> DynamicTest.dynamicTest(
                                        operation + " with default " + defaultConnection,
                                        () -> check(operation, defaultConnection)))),
                Stream.of(DynamicTest.dynamicTest("all of them", this::count)));
    }

    private void check(Operation operation, Default defaultConnection) {
        World world = worlds.get(defaultConnection);
        Map<String, List<String>> objections = new LinkedHashMap<>();
        for (Combination cell : Combinations.of(operation, defaultConnection)) {
            Call call = world.prepare(cell);
            Outcome outcome = Outcome.of(world, cell, call);
            for (String objection : new LinkedHashSet<>(Judge.objections(world, cell, call, outcome))) {
                objections.computeIfAbsent(objection, none -> new ArrayList<>()).add(cell + " " + Verdict.of(cell));
            }
            if (outcome.thrown().isEmpty() || !outcome.atOnce().isEmpty()) {
                world.changedBy(cell);
            }
            if (Verdict.of(cell).connection().isPresent()) {
                ran++;
            } else {
                refused++;
            }
        }
        objectTo(objections);
    }

    /** One cell for each kind of objection is enough to begin with. */
    private static void objectTo(Map<String, List<String>> objections) {
        StringBuilder text = new StringBuilder();
        objections.forEach((objection, cells) -> text.append("%d cells: %s%n    first: %s%n    last:  %s%n"
                .formatted(cells.size(), objection, cells.get(0), cells.get(cells.size() - 1))));
        assertThat(text.toString()).isEmpty();
    }

    private void count() {
        System.out.printf(
                "Matrix on %s: %d combinations, %d to run and %d to be refused, in %d ms; excluded: %s%n",
                witness,
                ran + refused,
                ran,
                refused,
                (System.nanoTime() - started) / 1_000_000,
                Combinations.excluded());
        assertThat(ran).isGreaterThanOrEqualTo(TO_RUN);
        assertThat(refused).isGreaterThanOrEqualTo(TO_BE_REFUSED);
    }

    @Override
    public void close() {
        worlds.values().forEach(World::close);
        witness.close();
    }
}
