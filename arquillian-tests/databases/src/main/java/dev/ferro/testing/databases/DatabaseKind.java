package dev.ferro.testing.databases;

/**
 * The databases every test that touches one runs on.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * void row_inserted_isFound(DatabaseKind kind) {
 *     try (TestDatabase database = kind.open()) { … }
 * }
 * }</pre>
 */
public enum DatabaseKind {
    /** A file of its own. */
    SQLITE,
    /** A database of its own on {@link PostgresqlServer#get()}. */
    POSTGRESQL;

    /** Makes a fresh database, which the caller closes. */
    public TestDatabase open() {
        return switch (this) {
            case SQLITE -> SqliteFile.create();
            case POSTGRESQL -> PostgresqlServer.get().newDatabase();
        };
    }
}
