package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.TableRules.Sorted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns named as another table names them: to SQLite, names that differ in the case of letters only are the same. */
final class SqliteSpelling {

    /** SQLite folds the letters of ASCII only. */
    static final Comparator<String> WITHOUT_CASE = Comparator.comparing(SqliteSpelling::folded);

    private final Map<String, Identifier> spelling = new TreeMap<>(WITHOUT_CASE);

    SqliteSpelling(Table wanted) {
        wanted.columns().forEach(column -> add(column.name()));
        wanted.foreignKeys().forEach(key -> key.targetColumns().forEach(this::add));
    }

    private void add(Identifier name) {
        spelling.putIfAbsent(name.text(), name);
    }

    static boolean same(String one, String other) {
        return WITHOUT_CASE.compare(one, other) == 0;
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(at, (char) (c - 'A' + 'a'));
            }
        }
        return folded.toString();
    }

    Table of(Table found) {
        return new Table(
                found.name(),
                found.view(),
                found.columns().stream().map(this::column).toList(),
                found.key().map(this::unique),
                found.uniques().stream().map(this::unique).toList(),
                found.indexes().stream().map(this::index).toList(),
                found.foreignKeys().stream().map(this::foreignKey).toList(),
                found.checks().stream().map(this::check).toList());
    }

    private Identifier name(Identifier found) {
        return spelling.getOrDefault(found.text(), found);
    }

    private List<Identifier> names(List<Identifier> found) {
        return found.stream().map(this::name).toList();
    }

    private Column column(Column found) {
        return new Column(name(found.name()), found.type(), found.nullable(), found.generated(), found.standard());
    }

    private Unique unique(Unique found) {
        return new Unique(found.name(), names(found.columns()));
    }

    private Index index(Index found) {
        return new Index(
                found.name(),
                found.columns().stream()
                        .map(one -> new Sorted(name(one.column()), one.descending()))
                        .toList());
    }

    private ForeignKey foreignKey(ForeignKey found) {
        return new ForeignKey(
                found.name(), names(found.columns()), found.target(), names(found.targetColumns()), found.onDelete());
    }

    private Check check(Check found) {
        return new Check(found.name(), name(found.column()), found.values());
    }
}
