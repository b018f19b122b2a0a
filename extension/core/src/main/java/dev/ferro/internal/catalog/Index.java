package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.TableRules.Sorted;
import java.util.List;
import java.util.Objects;

/**
 * An index. Immutable.
 *
 * @param name of the index
 * @param columns at least one, in order
 */
public record Index(Identifier name, List<Sorted> columns) {

    /** Refuses nulls, and copies what could change. */
    public Index {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
    }

    /**
     * An index over ascending columns.
     *
     * @param name of the index
     * @param columns at least one, in order
     * @return the index
     */
    public static Index ascending(Identifier name, List<Identifier> columns) {
        return new Index(
                name, columns.stream().map(column -> new Sorted(column, false)).toList());
    }

    /**
     * Whether this index finds what another one would find, because the other's columns come first in it.
     *
     * @param other to be compared
     * @return true if the other one is not needed beside this one
     */
    public boolean covers(Index other) {
        return columns.size() >= other.columns.size()
                && columns.subList(0, other.columns.size()).equals(other.columns);
    }
}
