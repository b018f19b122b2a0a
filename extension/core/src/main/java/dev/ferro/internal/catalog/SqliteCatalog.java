package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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

    @Override
    public boolean holds(String found, String wanted) {
        return Affinity.of(found).holds(Affinity.of(wanted));
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
}
