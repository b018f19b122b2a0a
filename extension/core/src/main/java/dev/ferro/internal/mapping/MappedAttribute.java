package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A persistent attribute and its column. Immutable.
 *
 * @param name in the class; one of an embeddable has the whole path, as in {@code address.city}
 * @param mappedColumn what is said of its column
 * @param id whether it is the key, or a part of it
 * @param primitive whether the attribute's type has no null
 * @param access how the value of the column is read and written in an instance
 * @param target the entity class that the attribute refers to; empty for a plain value
 * @param converter that stands between the attribute and the column; {@code access} goes through it already
 */
public record MappedAttribute(
        String name,
        MappedColumn mappedColumn,
        boolean id,
        boolean primitive,
        Access access,
        Optional<Class<?>> target,
        Optional<ValueConverter> converter) {

    /** Refuses nulls. */
    public MappedAttribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mappedColumn, "mappedColumn");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(converter, "converter");
    }

    /**
     * The column's name.
     *
     * @return its name in the table
     */
    public Identifier column() {
        return mappedColumn.name();
    }

    /**
     * The column's type.
     *
     * @return that of its values, behind a converter if there is one
     */
    public ColumnType type() {
        return mappedColumn.type();
    }

    /**
     * Whether the column takes null.
     *
     * @return false for a key, among others
     */
    public boolean nullable() {
        return mappedColumn.nullable();
    }

    /**
     * Whether the column is unique by itself.
     *
     * @return true if it was said of this column alone
     */
    public boolean unique() {
        return mappedColumn.unique();
    }

    /**
     * Whether an insert sets the column.
     *
     * @return false if the database fills it
     */
    public boolean insertable() {
        return mappedColumn.insertable();
    }

    /**
     * Whether an update sets the column.
     *
     * @return false for key and version, among others
     */
    public boolean updatable() {
        return mappedColumn.updatable();
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
                name, mappedColumn, id, primitive, new ConvertedAccess(access, through), target, Optional.of(through));
    }

    MappedAttribute embedded(String path, boolean takesNull) {
        return new MappedAttribute(
                path + name, mappedColumn.nullable(takesNull), id, primitive, access, target, converter);
    }

    MappedAttribute accessed(Access from) {
        return new MappedAttribute(name, mappedColumn, id, primitive, from, target, converter);
    }

    MappedAttribute asKey() {
        return new MappedAttribute(name, mappedColumn.writtenOnce(), true, primitive, access, target, converter);
    }

    /** Counted by the statements themselves, and so no part of what an update sets. */
    MappedAttribute asVersion() {
        return new MappedAttribute(name, mappedColumn.writtenOnce(), false, primitive, access, target, converter);
    }
}
