package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A check that a column holds one of some values. Immutable.
 *
 * @param name of the constraint
 * @param column that is checked
 * @param values that it may hold, as SQL literals
 */
public record Check(Identifier name, Identifier column, List<String> values) {

    /** Refuses nulls, and copies what could change. */
    public Check {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(column, "column");
        values = List.copyOf(values);
    }

    /**
     * As SQL text.
     *
     * @return a condition
     */
    public String condition() {
        return column.quoted() + " in (" + String.join(", ", values) + ")";
    }

    /**
     * Whether this check refuses nothing that another one allows.
     *
     * @param other to be compared
     * @return true if all its values are among those of this one
     */
    public boolean allowsAllOf(Check other) {
        return new HashSet<>(values).containsAll(other.values);
    }

    /**
     * Whether another one allows the same.
     *
     * @param other to be compared
     * @return true if column and values are the same, in any order
     */
    public boolean means(Check other) {
        return column.equals(other.column) && new HashSet<>(values).equals(new HashSet<>(other.values));
    }
}
