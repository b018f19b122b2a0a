package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** SQLite: its pragmas, and the text of {@code create table} for the checks, which no pragma tells. */
final class SqliteCatalog implements Catalog {

    static final SqliteCatalog INSTANCE = new SqliteCatalog();

    private SqliteCatalog() {}

    @Override
    public Map<QualifiedName, Table> tables(Connection connection, Collection<QualifiedName> names)
            throws SQLException {
        return new SqliteTables(connection, List.copyOf(names)).read();
    }

    /** It has none. */
    @Override
    public Map<QualifiedName, Long> sequences(Connection connection, Collection<QualifiedName> names) {
        return Map.of();
    }

    /** What a column does with a value depends on its affinity only. */
    @Override
    public boolean isSameType(String wanted, String found) {
        return Affinity.of(wanted) == Affinity.of(found);
    }

    /** A numeric column keeps whole numbers as they are. */
    @Override
    public boolean holds(String found, String wanted) {
        return Affinity.of(found) == Affinity.NUMERIC && Affinity.of(wanted) == Affinity.INTEGER;
    }

    /**
     * Nothing to do: a transaction that may write has had the only lock there is since it began. One that may not write
     * creates nothing.
     */
    @Override
    public void lock(Connection connection) {}

    @Override
    public Table spelledLike(Table wanted, Table found) {
        return new SqliteSpelling(wanted).of(found);
    }

    /** The five rules of SQLite, in their order. */
    private enum Affinity {
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
    }
}
