package dev.ferro.internal.catalog;

import java.util.Locale;

/** What a column of SQLite makes of the values that it gets: the five rules of SQLite, in their order. */
enum Affinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC;

    static Affinity of(String type) {
        String words = type.toUpperCase(Locale.ROOT);
        if (words.contains("INT")) {
            return INTEGER;
        }
        if (words.contains("CHAR") || words.contains("CLOB") || words.contains("TEXT")) {
            return TEXT;
        }
        if (words.contains("BLOB") || words.isBlank()) {
            return BLOB;
        }
        return words.contains("REAL") || words.contains("FLOA") || words.contains("DOUB") ? REAL : NUMERIC;
    }

    /**
     * Whether values of another affinity come back as they were. Bytes are kept by all, and a column for bytes keeps
     * everything; an integer or numeric column takes any number, a text column makes text of it, a real one rounds.
     */
    boolean holds(Affinity other) {
        return switch (this) {
            case BLOB -> true;
            case INTEGER, NUMERIC -> other != TEXT;
            case TEXT, REAL -> other == this || other == BLOB;
        };
    }
}
