package dev.ferro.internal.mapping;

import java.util.List;
import java.util.Optional;

/**
 * What is said of a table beside its columns. Immutable.
 *
 * @param uniques over one or more columns; what a column says of itself is not in here
 * @param indexes over one or more columns
 */
public record TableRules(List<UniqueRule> uniques, List<IndexRule> indexes) {

    static final TableRules NONE = new TableRules(List.of(), List.of());

    /** Copies what could change. */
    public TableRules {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
    }

    /**
     * A unique constraint.
     *
     * @param name if the mapping gives one
     * @param columns in order
     */
    public record UniqueRule(Optional<Identifier> name, List<Identifier> columns) {

        /** Copies what could change. */
        public UniqueRule {
            columns = List.copyOf(columns);
        }
    }

    /**
     * An index that is not unique.
     *
     * @param name if the mapping gives one
     * @param columns in order
     */
    public record IndexRule(Optional<Identifier> name, List<Sorted> columns) {

        /** Copies what could change. */
        public IndexRule {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of an index.
     *
     * @param column its name
     * @param descending whether its greatest value comes first
     */
    public record Sorted(Identifier column, boolean descending) {}
}
