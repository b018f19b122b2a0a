package dev.ferro.redaction;

import java.util.List;

/**
 * Where the text of a statement may stand, with the values somebody wrote into it: where it is held to be run, and in
 * the drivers' own traces, which only an explicit level of their loggers turns on. Credentials may not stand even
 * there.
 */
final class Exempt {

    /** File of what is reachable in the holders below. */
    static final String HELD_STATEMENTS = "held-statements.log";

    /** File of the log records of the loggers below. */
    static final String TRACED_STATEMENTS = "traced-statements.log";

    static final List<String> FILES = List.of(HELD_STATEMENTS, TRACED_STATEMENTS);

    /** A driver logs what it sends, values included, at FINEST. */
    static final List<String> LOGGERS = List.of("org.postgresql.core.v3.QueryExecutorImpl", "org.sqlite.core.NativeDB");

    private static final List<String> HOLDERS = List.of(
            // Prepared statements are found again by their text.
            "dev.ferro.internal.pool.StatementCache.kept",
            // The values of a row that somebody asked for; its text shows its columns only.
            "dev.ferro.internal.sql.DefaultRow.values",
            // Run on every new physical connection; the text of the settings says only that there is some.
            "dev.ferro.PoolSettings.initialSql",
            "dev.ferro.internal.pool.InitialSql.statements",
            // The drivers' own statements and connections.
            "org.postgresql.",
            "org.sqlite.");

    private Exempt() {}

    /**
     * Whether an object may hold the text of a statement.
     *
     * @param owner the field that leads to it, or its class
     */
    static boolean holdsStatements(String owner) {
        return HOLDERS.stream().anyMatch(owner::startsWith);
    }
}
