package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Columns whose values together are there once: a primary key, a unique constraint or a unique index. Immutable.
 *
 * @param name of the constraint or index; a primary key of SQLite has none of its own
 * @param columns at least one
 */
public record Unique(Identifier name, List<Identifier> columns) {

    /** Refuses nulls, and copies what could change. */
    public Unique {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
    }

    /**
     * Whether another one means the same: the order of the columns makes no difference.
     *
     * @param other to be compared
     * @return true if it is over the same columns
     */
    public boolean means(Unique other) {
        return columns.size() == other.columns.size() && new HashSet<>(columns).equals(new HashSet<>(other.columns));
    }
}
