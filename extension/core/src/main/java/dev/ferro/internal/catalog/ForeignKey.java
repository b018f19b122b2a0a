package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.OnDelete;
import dev.ferro.internal.mapping.QualifiedName;
import java.util.List;
import java.util.Objects;

/**
 * A foreign key. Immutable.
 *
 * @param name of the constraint; SQLite does not tell it
 * @param columns at least one
 * @param target the table they refer to
 * @param targetColumns as many, of the target
 * @param onDelete what becomes of the row when the one it refers to is deleted
 */
public record ForeignKey(
        Identifier name,
        List<Identifier> columns,
        QualifiedName target,
        List<Identifier> targetColumns,
        OnDelete onDelete) {

    /** Refuses nulls, and copies what could change. */
    public ForeignKey {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(onDelete, "onDelete");
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /**
     * Whether another one refers to the same, whatever it does on delete.
     *
     * @param other to be compared
     * @return true if columns and target are the same
     */
    public boolean refersLike(ForeignKey other) {
        return columns.equals(other.columns)
                && target.equals(other.target)
                && targetColumns.equals(other.targetColumns);
    }
}
