package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A persistent attribute and its column. Immutable.
 *
 * @param name in the class; one of an embeddable has the whole path, as in {@code address.city}
 * @param column in the table
 * @param type of the column
 * @param id whether it is the key, or a part of it
 * @param primitive whether the attribute's type has no null
 * @param nullable whether the column takes null
 * @param unique whether the column is unique by itself
 * @param insertable whether an insert sets the column
 * @param updatable whether an update sets the column
 * @param access how the value of the column is read and written in an instance
 * @param target the entity class that the attribute refers to; empty for a plain value
 * @param converter that stands between the attribute and the column; {@code access} goes through it already
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
        Optional<Class<?>> target,
        Optional<ValueConverter> converter) {

    /** Refuses nulls. */
    public MappedAttribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(converter, "converter");
    }

    /**
     * An attribute that no converter stands before.
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
    public MappedAttribute(
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
        this(
                name,
                column,
                type,
                id,
                primitive,
                nullable,
                unique,
                insertable,
                updatable,
                access,
                target,
                Optional.empty());
    }

    /**
     * Whether it belongs to an embeddable.
     *
     * @return true if its name is a path
     */
    public boolean isEmbedded() {
        return name.indexOf('.') >= 0;
    }

    /**
     * Converts a value of the attribute to one of its column, for a comparison.
     *
     * @param value of the attribute's type, or null
     * @return the same, where no converter stands between
     */
    public @Nullable Object toColumn(@Nullable Object value) {
        return converter.isPresent() ? converter.get().toColumn(value) : value;
    }

    MappedAttribute through(ValueConverter through) {
        return new MappedAttribute(
                name,
                column,
                type,
                id,
                primitive,
                nullable,
                unique,
                insertable,
                updatable,
                new ConvertedAccess(access, through),
                target,
                Optional.of(through));
    }

    MappedAttribute embedded(String path, boolean takesNull) {
        return new MappedAttribute(
                path + name,
                column,
                type,
                id,
                primitive,
                takesNull,
                unique,
                insertable,
                updatable,
                access,
                target,
                converter);
    }

    MappedAttribute accessed(Access from) {
        return new MappedAttribute(
                name, column, type, id, primitive, nullable, unique, insertable, updatable, from, target, converter);
    }

    MappedAttribute asKey() {
        return new MappedAttribute(
                name, column, type, true, primitive, false, unique, true, false, access, target, converter);
    }

    /** Counted by the statements themselves, and so no part of what an update sets. */
    MappedAttribute asVersion() {
        return new MappedAttribute(
                name, column, type, false, primitive, false, unique, true, false, access, target, converter);
    }
}
