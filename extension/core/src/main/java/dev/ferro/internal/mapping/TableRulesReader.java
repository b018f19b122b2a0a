package dev.ferro.internal.mapping;

import dev.ferro.internal.mapping.TableRules.IndexRule;
import dev.ferro.internal.mapping.TableRules.Sorted;
import dev.ferro.internal.mapping.TableRules.UniqueRule;
import jakarta.persistence.Index;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is said of a table beside its columns. Used for one table. */
final class TableRulesReader {

    private final List<Identifier> columns;
    private final List<String> problems;
    private final List<UniqueRule> uniques = new ArrayList<>();
    private final List<IndexRule> indexes = new ArrayList<>();

    /**
     * Creates a reader.
     *
     * @param columns of the table
     * @param problems where they are collected
     */
    TableRulesReader(List<Identifier> columns, List<String> problems) {
        this.columns = columns;
        this.problems = problems;
    }

    TableRules read(List<UniqueConstraint> constraints, List<Index> others) {
        constraints.forEach(this::unique);
        others.forEach(this::index);
        return new TableRules(uniques, indexes);
    }

    private void unique(UniqueConstraint said) {
        problems.addAll(AnnotationMembers.beyond(said, Set.of("name", "columnNames")));
        List<Identifier> named =
                List.of(said.columnNames()).stream().map(Identifier::of).toList();
        check("@UniqueConstraint(columnNames)", named);
        uniques.add(new UniqueRule(name(said.name()), named));
    }

    private void index(Index said) {
        problems.addAll(AnnotationMembers.beyond(said, Set.of("name", "columnList", "unique")));
        String what = "@Index(columnList = \"" + said.columnList() + "\")";
        try {
            index(said, what, ColumnListReader.read(said.columnList()));
        } catch (Unmappable wrong) {
            problems.add(what + ": " + wrong.reason() + there());
        }
    }

    private void index(Index said, String what, List<Sorted> sorted) {
        List<Identifier> named = sorted.stream().map(Sorted::column).toList();
        check(what, named);
        if (!said.unique()) {
            indexes.add(new IndexRule(name(said.name()), sorted));
            return;
        }
        if (sorted.stream().anyMatch(Sorted::descending)) {
            problems.add(what + ": what is unique has no order; leave desc out, or add an index that is not unique");
        }
        uniques.add(new UniqueRule(name(said.name()), named));
    }

    private void check(String what, List<Identifier> named) {
        if (named.isEmpty()) {
            problems.add(what + " names no column" + there());
        }
        Set<Identifier> seen = new HashSet<>();
        for (Identifier column : named) {
            if (!columns.contains(column)) {
                problems.add(what + ": no attribute has the column '" + column + "'" + there());
            }
            if (!seen.add(column)) {
                problems.add(what + " names the column '" + column + "' twice");
            }
        }
    }

    /** Columns, not attributes, are what is to be named. */
    private String there() {
        return "; the columns are " + columns;
    }

    private static Optional<Identifier> name(String said) {
        return Optional.of(said).filter(name -> !name.isEmpty()).map(Identifier::of);
    }
}
