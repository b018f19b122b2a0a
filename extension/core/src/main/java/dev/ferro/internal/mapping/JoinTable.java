package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import java.util.Optional;

/**
 * A table of two columns, as the entity sees it whose key is in the near one.
 *
 * @param schema of the table
 * @param name of the table
 * @param near the column with the key of the entity that the attribute belongs to
 * @param far the column with what the attribute holds: keys of another entity, or basic values
 */
public record JoinTable(Optional<Identifier> schema, Identifier name, Column near, Column far) {

    /**
     * A column.
     *
     * @param name in the table
     * @param type of its values
     */
    public record Column(Identifier name, ColumnType type) {}

    /**
     * The table as SQL text.
     *
     * @return quoted, with its schema if it has one
     */
    public String quoted() {
        return schema.map(identifier -> identifier.quoted() + ".").orElse("") + name.quoted();
    }

    /**
     * A column as SQL text, with its table: SQLite takes a quoted name that is no column for a text.
     *
     * @param column near or far
     * @return quoted
     */
    public String qualified(Column column) {
        return name.quoted() + "." + column.name().quoted();
    }

    JoinTable named(String said) {
        return new JoinTable(schema, Identifier.of(said), near, far);
    }

    /** The same table as the other entity sees it. */
    JoinTable reversed() {
        return new JoinTable(schema, name, far, near);
    }
}
