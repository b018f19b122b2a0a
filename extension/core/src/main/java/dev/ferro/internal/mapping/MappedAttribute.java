package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import java.util.Objects;
import java.util.Optional;

/**
 * A persistent attribute and its column. Immutable.
 *
 * @param name in the class
 * @param column in the table
 * @param type of the column
 * @param id whether it is the key
 * @param primitive whether the attribute's type has no null
 * @param nullable whether the column takes null
 * @param unique whether the column is unique by itself
 * @param insertable whether an insert sets the column
 * @param updatable whether an update sets the column
 * @param access how the attribute is read and written in an instance
 * @param target the entity class that the attribute refers to; empty for a plain value
 */
public record MappedAttribute(
        String name,
        Identifier column,
        ColumnType type,
        boolean id,
        boolean primitive,
        boolean nullable,
        boolean unique,
        boolean insertable,
        boolean updatable,
        Access access,
        Optional<Class<?>> target) {

    /** Refuses nulls. */
    public MappedAttribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(target, "target");
    }
}
