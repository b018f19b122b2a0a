package dev.ferro.internal.schema;

import dev.ferro.EntityMappingException;
import dev.ferro.internal.catalog.Check;
import dev.ferro.internal.catalog.Column;
import dev.ferro.internal.catalog.ForeignKey;
import dev.ferro.internal.catalog.Index;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.catalog.Unique;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.ForeignKeyRule;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.ObjectNames.Suffix;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.TableRules;
import dev.ferro.internal.mapping.TableRules.IndexRule;
import dev.ferro.internal.mapping.TableRules.UniqueRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what all entities and relations say of one table; what they say twice is there once. */
final class TableDraft {

    private final QualifiedName name;
    private final Map<Identifier, Column> columns = new LinkedHashMap<>();
    private final Map<List<Identifier>, UniqueRule> uniques = new LinkedHashMap<>();
    private final List<IndexRule> indexes = new ArrayList<>();
    private final Map<List<Identifier>, Reference> references = new LinkedHashMap<>();
    private final Map<Identifier, List<String>> checks = new LinkedHashMap<>();
    private final Set<String> entities = new LinkedHashSet<>();
    private List<Identifier> key = List.of();
    private List<Identifier> pair = List.of();

    TableDraft(QualifiedName name) {
        this.name = name;
    }

    /** Notes who says what follows. */
    TableDraft saidBy(EntityModel<?> entity) {
        entities.add(entity.name());
        return this;
    }

    void column(Column column) {
        Column other = columns.putIfAbsent(column.name(), column);
        if (other == null) {
            return;
        }
        if (!other.type().equals(column.type())) {
            throw contradiction("column " + column.name() + " is " + other.type() + ", and " + column.type());
        }
        columns.put(
                column.name(),
                new Column(
                        column.name(),
                        column.type(),
                        other.nullable() || column.nullable(),
                        other.generated() || column.generated(),
                        other.standard().or(column::standard)));
    }

    void key(List<Identifier> columnsOfKey) {
        if (!key.isEmpty() && !key.equals(columnsOfKey)) {
            throw contradiction("its primary key is " + key + ", and " + columnsOfKey);
        }
        key = columnsOfKey;
    }

    /**
     * Notes that a relation joins by two columns. Another pair would have to be null then, where no entity of the same
     * table says what else is in it.
     */
    void pair(List<Identifier> columnsOfPair) {
        if (!pair.isEmpty() && key.equals(pair) && !Set.copyOf(pair).equals(Set.copyOf(columnsOfPair))) {
            throw contradiction("one relation joins by " + pair + ", and one by " + columnsOfPair);
        }
        pair = columnsOfPair;
        if (key.isEmpty()) {
            key = pair;
        } else {
            unique(new UniqueRule(Optional.empty(), pair));
        }
    }

    /** A constraint with a name says more than one without. */
    void unique(UniqueRule rule) {
        UniqueRule other = uniques.putIfAbsent(rule.columns(), rule);
        if (other != null && other.name().isEmpty()) {
            uniques.put(rule.columns(), rule);
        }
    }

    void rules(TableRules rules) {
        rules.uniques().forEach(this::unique);
        rules.indexes().stream().filter(rule -> !indexes.contains(rule)).forEach(indexes::add);
    }

    void index(IndexRule rule) {
        indexes.add(rule);
    }

    void reference(Identifier column, QualifiedName target, Identifier targetColumn, ForeignKeyRule rule) {
        references.putIfAbsent(List.of(column), new Reference(target, List.of(targetColumn), rule));
    }

    boolean isBeside(QualifiedName other) {
        return name.schema().equals(other.schema());
    }

    void check(Identifier column, List<String> values) {
        List<String> other = checks.putIfAbsent(column, values);
        if (other != null && !other.equals(values)) {
            throw contradiction("column " + column + " may be one of " + other + ", and of " + values);
        }
    }

    private EntityMappingException contradiction(String what) {
        return new EntityMappingException(
                null, Messages.MSG.contradictingTable(name.toString(), String.join(", ", entities), what));
    }

    /** Notes the names that are said, and those that could be given. */
    void use(Names names) {
        Identifier table = name.name();
        names.claim(name, "the table of " + String.join(", ", entities));
        names.use(table, List.of(), Suffix.PKEY);
        uniques.values()
                .forEach(rule -> rule.name()
                        .ifPresentOrElse(
                                said -> claim(names, said, "a unique constraint"),
                                () -> names.use(table, rule.columns(), Suffix.KEY)));
        indexes.forEach(rule -> rule.name()
                .ifPresentOrElse(
                        said -> claim(names, said, "an index"), () -> names.use(table, columns(rule), Suffix.IDX)));
        references.forEach((from, reference) -> {
            reference.rule().name().ifPresentOrElse(names::use, () -> names.use(table, from, Suffix.FKEY));
            names.use(table, from, Suffix.IDX);
        });
        checks.keySet().forEach(column -> names.use(table, List.of(column), Suffix.CHECK));
    }

    private void claim(Names names, Identifier said, String what) {
        names.claim(new QualifiedName(name.schema(), said), what + " of " + String.join(", ", entities));
    }

    Table finished(Names names) {
        Identifier table = name.name();
        Optional<Unique> primary = key.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unique(names.give(table, List.of(), Suffix.PKEY), key));
        List<Unique> constraints = uniques.values().stream()
                .map(rule -> new Unique(
                        rule.name().orElseGet(() -> names.give(table, rule.columns(), Suffix.KEY)), rule.columns()))
                .filter(unique -> primary.filter(unique::means).isEmpty())
                .toList();
        List<ForeignKey> foreignKeys = references.entrySet().stream()
                .map(entry -> entry.getValue().finished(table, entry.getKey(), names))
                .toList();
        Table said = new Table(
                name,
                false,
                List.copyOf(columns.values()),
                primary,
                constraints,
                indexes.stream().map(rule -> index(names, rule)).toList(),
                foreignKeys,
                checks.entrySet().stream()
                        .map(entry -> new Check(
                                names.give(table, List.of(entry.getKey()), Suffix.CHECK),
                                entry.getKey(),
                                entry.getValue()))
                        .toList());
        return withIndexesOfForeignKeys(said, names);
    }

    private Index index(Names names, IndexRule rule) {
        Identifier given = rule.name().orElseGet(() -> names.give(name.name(), columns(rule), Suffix.IDX));
        return new Index(given, rule.columns());
    }

    /** One for each that nothing else covers: its target's deletion looks for it. */
    private Table withIndexesOfForeignKeys(Table said, Names names) {
        Table indexed = said;
        for (List<Identifier> from : references.keySet()) {
            Index needed = Index.ascending(names.give(name.name(), from, Suffix.IDX), from);
            indexed = indexed.isIndexed(needed) ? indexed : indexed.indexed(needed);
        }
        return indexed;
    }

    private static List<Identifier> columns(IndexRule rule) {
        return rule.columns().stream().map(TableRules.Sorted::column).toList();
    }

    /** A foreign key that has no name yet. */
    private record Reference(QualifiedName target, List<Identifier> targetColumns, ForeignKeyRule rule) {

        ForeignKey finished(Identifier table, List<Identifier> from, Names names) {
            return new ForeignKey(
                    rule.name().orElseGet(() -> names.give(table, from, Suffix.FKEY)),
                    from,
                    target,
                    targetColumns,
                    rule.onDelete());
        }
    }
}
