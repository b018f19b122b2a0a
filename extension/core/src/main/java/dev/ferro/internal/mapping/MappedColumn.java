package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import java.util.Objects;

/**
 * What is said of a column. Immutable.
 *
 * @param name in the table
 * @param type of its values
 * @param nullable whether it takes null
 * @param unique whether it is unique by itself
 * @param insertable whether an insert sets it
 * @param updatable whether an update sets it
 */
public record MappedColumn(
        Identifier name, ColumnType type, boolean nullable, boolean unique, boolean insertable, boolean updatable) {

    /** Refuses nulls. */
    public MappedColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    MappedColumn nullable(boolean takesNull) {
        return new MappedColumn(name, type, takesNull, unique, insertable, updatable);
    }

    /** As a key and a version are: a row begins with a value that no update sets. */
    MappedColumn writtenOnce() {
        return new MappedColumn(name, type, false, unique, true, false);
    }
}
