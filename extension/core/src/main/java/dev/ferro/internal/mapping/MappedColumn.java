package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of a column. Immutable.
 *
 * @param name in the table
 * @param type of its values
 * @param nullable whether it takes null
 * @param unique whether it is unique by itself
 * @param insertable whether an insert sets it
 * @param updatable whether an update sets it
 * @param standard what an insert that does not set it gives, as SQL text; empty for null
 * @param foreignKey if it refers to an entity, and is to have one
 */
public record MappedColumn(
        Identifier name,
        ColumnType type,
        boolean nullable,
        boolean unique,
        boolean insertable,
        boolean updatable,
        Optional<String> standard,
        Optional<ForeignKeyRule> foreignKey) {

    /** Refuses nulls. */
    public MappedColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(foreignKey, "foreignKey");
    }

    MappedColumn nullable(boolean takesNull) {
        return new MappedColumn(name, type, takesNull, unique, insertable, updatable, standard, foreignKey);
    }

    /** As a key and a version are: a row begins with a value that no update sets. */
    MappedColumn writtenOnce() {
        return new MappedColumn(name, type, false, unique, true, false, standard, foreignKey);
    }
}
