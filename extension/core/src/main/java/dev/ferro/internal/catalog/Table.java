package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table. Immutable.
 *
 * @param name of the table
 * @param view whether it only shows what other tables hold; a mapping wants no view, a database may have one
 * @param columns in their order
 * @param key the primary key
 * @param uniques what is unique beside the key, in a database its unique indexes included
 * @param indexes that are not unique
 * @param foreignKeys to other tables, and to itself
 * @param checks on single columns
 */
public record Table(
        QualifiedName name,
        boolean view,
        List<Column> columns,
        Optional<Unique> key,
        List<Unique> uniques,
        List<Index> indexes,
        List<ForeignKey> foreignKeys,
        List<Check> checks) {

    /** Refuses nulls, and copies what could change. */
    public Table {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(key, "key");
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
    }

    /**
     * The same with other foreign keys.
     *
     * @param others to other tables, and to itself
     * @return a table
     */
    public Table referring(List<ForeignKey> others) {
        return new Table(name, view, columns, key, uniques, indexes, others, checks);
    }

    /**
     * Looks for a column.
     *
     * @param column its name
     * @return the column, if the table has it
     */
    public Optional<Column> column(Identifier column) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst();
    }
}
