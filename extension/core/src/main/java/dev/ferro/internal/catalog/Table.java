package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
     * Whether the values of some columns are there once.
     *
     * @param wanted over those columns, under any name
     * @return true if they are the primary key, or unique beside it
     */
    public boolean isUnique(Unique wanted) {
        return Stream.concat(key.stream(), uniques.stream()).anyMatch(wanted::means);
    }

    /**
     * Whether an index would find nothing that another one does not find; what is unique is kept in one, too.
     *
     * @param wanted an index, under any name
     * @return true if it is not needed
     */
    public boolean isIndexed(Index wanted) {
        Stream<Index> ofUniques = Stream.concat(key.stream(), uniques.stream())
                .map(unique -> Index.ascending(unique.name(), unique.columns()));
        return Stream.concat(indexes.stream(), ofUniques).anyMatch(index -> index.covers(wanted));
    }

    /**
     * The same with one more index.
     *
     * @param index to be added
     * @return a table
     */
    public Table indexed(Index index) {
        List<Index> more = Stream.concat(indexes.stream(), Stream.of(index)).toList();
        return new Table(name, view, columns, key, uniques, more, foreignKeys, checks);
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
