package dev.ferro.internal.mapping;

import dev.ferro.internal.dialect.ColumnType;
import java.util.Optional;

/**
 * A table of two columns, as the entity sees it whose key is in the near one.
 *
 * @param qualified the name of the table
 * @param near the column with the key of the entity that the attribute belongs to
 * @param far the column with what the attribute holds: keys of another entity, or basic values
 * @param rules beside the columns
 */
public record JoinTable(QualifiedName qualified, Column near, Column far, TableRules rules) {

    /**
     * A column.
     *
     * @param name in the table
     * @param type of its values
     * @param foreignKey if it refers to an entity, and is to have one
     */
    public record Column(Identifier name, ColumnType type, Optional<ForeignKeyRule> foreignKey) {}

    /**
     * The table without its schema.
     *
     * @return its name
     */
    public Identifier name() {
        return qualified.name();
    }

    /**
     * The table as SQL text.
     *
     * @return quoted, with its schema if it has one
     */
    public String quoted() {
        return qualified.quoted();
    }

    /**
     * A column as SQL text, with its table: SQLite takes a quoted name that is no column for a text.
     *
     * @param column near or far
     * @return quoted
     */
    public String qualified(Column column) {
        return name().quoted() + "." + column.name().quoted();
    }

    /** The same table as the other entity sees it. */
    JoinTable reversed() {
        return new JoinTable(qualified, far, near, rules);
    }
}
