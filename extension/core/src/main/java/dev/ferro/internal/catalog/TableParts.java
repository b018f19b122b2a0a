package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was read of a table, until it is all there. Not thread-safe. */
final class TableParts {

    final List<Column> columns = new ArrayList<>();
    final List<Unique> uniques = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    private final boolean view;
    private Optional<Unique> key = Optional.empty();

    TableParts(boolean view) {
        this.view = view;
    }

    void key(Unique unique) {
        key = Optional.of(unique);
    }

    Table named(QualifiedName name) {
        return new Table(name, view, columns, key, uniques, indexes, foreignKeys, checks);
    }
}
