package dev.ferro.internal.mapping;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.SequenceGenerator;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the sequence of a key: on the key itself, or on the classes of its hierarchy. */
final class SequenceReader {

    /** What Jakarta Persistence says where nobody says it. */
    private static final int START = 1;

    private static final int INCREMENT = 50;

    private SequenceReader() {}

    /** By default {@code <table>_seq}, in the schema of the table. */
    static Optional<Sequence> read(Class<?> type, TableName table, Member id, List<String> problems) {
        String name = generator(id);
        List<SequenceGenerator> all = generators(type, id);
        List<SequenceGenerator> fitting = all.stream()
                .filter(generator -> name.isEmpty() || generator.name().equals(name))
                .toList();
        if (fitting.isEmpty() && name.isEmpty()) {
            return Optional.of(new Sequence(new QualifiedName(table.schema(), byDefault(table)), START, INCREMENT));
        }
        if (fitting.size() != 1) {
            problems.add(
                    id.name() + ": @GeneratedValue(generator = \"" + name + "\") must name one @SequenceGenerator of "
                            + "the key or its class; there are "
                            + all.stream().map(SequenceGenerator::name).toList());
            return Optional.empty();
        }
        return Optional.of(of(fitting.get(0), table, id, problems));
    }

    static boolean isSaid(Class<?> type, Member id) {
        return !generators(type, id).isEmpty();
    }

    private static String generator(Member id) {
        GeneratedValue generated = id.annotation(GeneratedValue.class);
        return generated == null ? "" : generated.generator();
    }

    private static List<SequenceGenerator> generators(Class<?> type, Member id) {
        List<AnnotatedElement> places = new ArrayList<>(id.elements());
        for (Class<?> at = type; at != null; at = Placing.mappedParent(at)) {
            places.add(at);
        }
        return Overrides.annotations(places, SequenceGenerator.class);
    }

    private static Sequence of(SequenceGenerator generator, TableName table, Member id, List<String> problems) {
        AnnotationMembers.beyond(generator, Set.of("name", "sequenceName", "schema", "initialValue", "allocationSize"))
                .forEach(problem -> problems.add(id.name() + ": " + problem));
        if (generator.allocationSize() == 0) {
            problems.add(id.name() + ": @SequenceGenerator(allocationSize) is 0, which no sequence increments by");
        }
        String said = generator.sequenceName().isEmpty() ? generator.name() : generator.sequenceName();
        return new Sequence(
                new QualifiedName(
                        generator.schema().isEmpty() ? table.schema() : Optional.of(Identifier.of(generator.schema())),
                        said.isEmpty() ? byDefault(table) : Identifier.of(said)),
                generator.initialValue(),
                generator.allocationSize());
    }

    private static Identifier byDefault(TableName table) {
        return ObjectNames.cut(table.table().text() + "_seq");
    }
}
