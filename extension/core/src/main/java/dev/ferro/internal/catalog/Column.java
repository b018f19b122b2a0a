package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import java.util.Objects;
import java.util.Optional;

/**
 * A column. Immutable.
 *
 * @param name of the column
 * @param type as SQL text; of a database, as it shows it
 * @param nullable whether it takes null
 * @param generated whether the database numbers it where an insert does not set it
 * @param standard what an insert that does not set it gives, as SQL text; empty for null. Of a computed column it is
 *     the expression, or that it is computed where a database does not tell the expression
 */
public record Column(Identifier name, String type, boolean nullable, boolean generated, Optional<String> standard) {

    /** Refuses nulls. */
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(standard, "standard");
    }
}
