package dev.ferro.internal.mapping;

import java.util.Locale;

/** What becomes of a row when the one that it refers to is deleted. */
public enum OnDelete {
    /** The deletion is refused, at the end of the statement or, where the constraint is deferred, of the transaction. */
    NO_ACTION,
    /** The deletion is refused at once. */
    RESTRICT,
    /** The row is deleted, too. */
    CASCADE,
    /** Its reference becomes null. */
    SET_NULL,
    /** Its reference becomes what the column has by default. */
    SET_DEFAULT;

    /**
     * In SQL's words.
     *
     * @return for example {@code set null}
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
