package dev.ferro;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing in which a database differs from what the entities need. Immutable.
 *
 * @param kind of thing
 * @param table the table or sequence concerned, with its schema if the mapping names it
 * @param description in one line
 * @param breaking whether an operation on an entity would break
 * @param additions the statements that mend it without a loss, which {@link Schema#update} runs; empty if there are none
 * @param advice statements that would mend it where nothing can be added, for somebody to decide; empty if there are none
 */
public record SchemaDifference(
        Kind kind, String table, String description, boolean breaking, List<String> additions, List<String> advice) {

    /** A name may have one in it; what follows would be outside of the comment. */
    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    /** Refuses nulls, and copies what could change. */
    public SchemaDifference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(description, "description");
        additions = List.copyOf(additions);
        advice = List.copyOf(advice);
    }

    /** What differs. */
    public enum Kind {
        /** A sequence is missing, or counts in other steps. */
        SEQUENCE,
        /** A table is missing. */
        TABLE,
        /** A column is missing. */
        COLUMN,
        /** A column has another type. */
        TYPE,
        /** A column takes null, or does not. */
        NULLABILITY,
        /** A column is not numbered by the database. */
        GENERATION,
        /** A column has another default. */
        DEFAULT,
        /** The table has a column that no entity knows. */
        UNKNOWN_COLUMN,
        /** The table has another primary key. */
        PRIMARY_KEY,
        /** A unique constraint is missing. */
        UNIQUE,
        /** An index is missing. */
        INDEX,
        /** A check is missing, or allows other values. */
        CHECK,
        /** A foreign key is missing, or does something else on delete. */
        FOREIGN_KEY
    }

    /**
     * Whether {@link Schema#update} mends it.
     *
     * @return true if something is to be added
     */
    public boolean isAddition() {
        return !additions.isEmpty();
    }

    /**
     * As a part of a file for a migration tool.
     *
     * @return comments and statements, ended by a line end
     */
    public String script() {
        String head = (isAddition() ? "-- " : "-- by hand: ")
                + LINE_ENDS.matcher(description).replaceAll(" ") + "\n";
        return head
                + additions.stream().map(sql -> sql + ";\n").collect(Collectors.joining())
                + advice.stream()
                        .map(sql -> "-- " + LINE_ENDS.matcher(sql).replaceAll("\n-- ") + ";\n")
                        .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return description;
    }
}
