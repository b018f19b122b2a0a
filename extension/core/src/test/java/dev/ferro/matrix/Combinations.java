package dev.ferro.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All cells: the whole product of the axes without those that a written rule excludes. */
final class Combinations {

    /** What {@code usingOriginOf} is given: nothing, or an instance from there. */
    private static final List<Optional<Source>> ORIGINALS = List.of(
            Optional.empty(),
            Optional.of(Source.SERVICE),
            Optional.of(Source.APP),
            Optional.of(Source.STALE_SERVICE),
            Optional.of(Source.NEW));

    /** Lists whose instances do not agree, or of which one has nothing to say. */
    static final List<List<Source>> MIXED = List.of(
            List.of(Source.SERVICE, Source.APP),
            List.of(Source.APP, Source.SERVICE),
            List.of(Source.NEW, Source.APP),
            List.of(Source.APP, Source.NEW),
            List.of(Source.SERVICE, Source.STALE_SERVICE),
            List.of(Source.NEW, Source.STALE_SERVICE));

    private static final List<List<Source>> INSTANCES = instances();

    private Combinations() {}

    /** Of one operation with one default. */
    static List<Combination> of(Operation operation, Default defaultConnection) {
        List<Combination> cells = new ArrayList<>();
        each(operation, defaultConnection, cell -> {
            if (Exclusion.of(cell).isEmpty()) {
                cells.add(cell);
            }
        });
        return cells;
    }

    /** How many cells each rule excludes. */
    static Map<Exclusion, Integer> excluded() {
        Map<Exclusion, Integer> counts = new EnumMap<>(Exclusion.class);
        for (Operation operation : Operation.values()) {
            for (Default defaultConnection : Default.values()) {
                each(
                        operation,
                        defaultConnection,
                        cell -> Exclusion.of(cell).ifPresent(rule -> counts.merge(rule, 1, Integer::sum)));
            }
        }
        return counts;
    }

    private static void each(Operation operation, Default defaultConnection, Consumer<Combination> use) {
        for (Shape shape : Shape.values()) {
            for (Ambient ambient : Ambient.values()) {
                for (Explicit explicit : Explicit.values()) {
                    for (Optional<Source> original : ORIGINALS) {
                        for (List<Source> instances : INSTANCES) {
                            use.accept(new Combination(
                                    defaultConnection, explicit, ambient, original, instances, operation, shape));
                        }
                    }
                }
            }
        }
    }

    private static List<List<Source>> instances() {
        Stream<List<Source>> ones = Arrays.stream(Source.values()).map(List::of);
        Stream<List<Source>> twins = Arrays.stream(Source.values()).map(source -> List.of(source, source));
        return Stream.of(Stream.of(List.<Source>of()), ones, twins, MIXED.stream())
                .flatMap(several -> several)
                .toList();
    }
}
