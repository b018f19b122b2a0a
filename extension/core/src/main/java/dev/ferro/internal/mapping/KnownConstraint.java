package dev.ferro.internal.mapping;

import dev.ferro.internal.mapping.ObjectNames.Suffix;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A constraint that the table of an entity may have, from the mapping or from us.
 *
 * @param table it belongs to
 * @param columns that it is over, in order
 * @param names that it may have
 */
record KnownConstraint(Identifier table, List<Identifier> columns, List<Identifier> names) {

    /** All that there may be: what somebody named comes first, what is least likely last. */
    static Stream<KnownConstraint> of(EntityModel<?> model) {
        Identifier table = model.qualifiedTable().name();
        List<Identifier> all =
                model.attributes().stream().map(MappedAttribute::column).toList();
        List<Identifier> key = model.ids().stream().map(MappedAttribute::column).toList();
        Stream<KnownConstraint> rules = model.rules().uniques().stream()
                .map(unique -> made(table, unique.columns(), unique.columns(), Suffix.KEY));
        return Stream.of(
                        said(model),
                        rules,
                        Stream.of(made(table, key, List.of(), Suffix.PKEY), made(table, key, key, Suffix.KEY)),
                        all.stream().flatMap(column -> single(table, column)),
                        pairs(table, all))
                .flatMap(constraints -> constraints);
    }

    private static Stream<KnownConstraint> said(EntityModel<?> model) {
        Identifier table = model.qualifiedTable().name();
        Stream<KnownConstraint> uniques = model.rules().uniques().stream()
                .flatMap(unique -> unique.name().stream()
                        .map(name -> new KnownConstraint(table, unique.columns(), List.of(name))));
        Stream<KnownConstraint> references = model.attributes().stream()
                .flatMap(attribute -> attribute.mappedColumn().foreignKey().flatMap(ForeignKeyRule::name).stream()
                        .map(name -> new KnownConstraint(table, List.of(attribute.column()), List.of(name))));
        return Stream.concat(uniques, references);
    }

    private static Stream<KnownConstraint> single(Identifier table, Identifier column) {
        List<Identifier> columns = List.of(column);
        return Stream.of(Suffix.KEY, Suffix.FKEY, Suffix.CHECK).map(suffix -> made(table, columns, columns, suffix));
    }

    /** Where the table joins others in a relation, too, what it joins is unique. */
    private static Stream<KnownConstraint> pairs(Identifier table, List<Identifier> all) {
        return IntStream.range(0, all.size() * all.size())
                .mapToObj(pair -> List.of(all.get(pair / all.size()), all.get(pair % all.size())))
                .map(pair -> made(table, pair, pair, Suffix.KEY));
    }

    private static KnownConstraint made(
            Identifier table, List<Identifier> columns, List<Identifier> inName, Suffix suffix) {
        return new KnownConstraint(
                table,
                columns,
                List.of(ObjectNames.of(table, inName, suffix), ObjectNames.apart(table, inName, suffix)));
    }

    /** As PostgreSQL names it. */
    boolean isCalled(String constraint) {
        return names.stream().anyMatch(name -> name.text().equals(constraint));
    }

    /** As SQLite names it, by table and columns; whoever takes that apart is misled by a dot in a name. */
    boolean isSpelled(String constraint) {
        return columns.stream()
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "))
                .equals(constraint);
    }
}
