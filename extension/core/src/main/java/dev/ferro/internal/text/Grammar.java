package dev.ferro.internal.text;

/** The SQL a text is written in: all that this package knows about databases. */
public enum Grammar {
    /** As SQLite's own tokenizer reads it. */
    SQLITE,
    /** As the PostgreSQL server reads it with {@code standard_conforming_strings} on, its default. */
    POSTGRESQL;

    Scanner scanner(String sql) {
        return switch (this) {
            case SQLITE -> new SqliteScanner(sql);
            case POSTGRESQL -> new PostgresqlScanner(sql);
        };
    }
}
