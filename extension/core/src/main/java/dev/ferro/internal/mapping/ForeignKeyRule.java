package dev.ferro.internal.mapping;

import java.util.Optional;

/**
 * What is said of the foreign key of a column that refers to another entity. Immutable.
 *
 * @param name if the mapping gives one
 * @param onDelete what becomes of the row when the one that it refers to is deleted
 */
public record ForeignKeyRule(Optional<Identifier> name, OnDelete onDelete) {

    /** A reference keeps its target from being deleted. */
    static final ForeignKeyRule REFERENCE = new ForeignKeyRule(Optional.empty(), OnDelete.NO_ACTION);

    /** A row of a join or collection table is nothing without what it joins. */
    static final ForeignKeyRule JOIN = new ForeignKeyRule(Optional.empty(), OnDelete.CASCADE);
}
