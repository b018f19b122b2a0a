package dev.ferro.internal.catalog;

import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.TypeName;
import dev.ferro.internal.mapping.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL: five queries for all tables together. Any role may ask them, whatever it may do with the tables. */
final class PostgresqlCatalog implements Catalog {

    static final PostgresqlCatalog INSTANCE = new PostgresqlCatalog();

    /**
     * The letters {@code ferroDDL}. Advisory locks are shared by all applications of a database: a number that says
     * where it comes from is found in {@code pg_locks}, and a small one would meet those that others count from one.
     */
    private static final long SCHEMA_LOCK = 0x666572726F44444CL;

    private PostgresqlCatalog() {}

    @Override
    public Map<QualifiedName, Table> tables(Connection connection, Collection<QualifiedName> names)
            throws SQLException {
        return names.isEmpty() ? Map.of() : new PostgresqlTables(connection, List.copyOf(names)).read();
    }

    @Override
    public Map<QualifiedName, Long> sequences(Connection connection, Collection<QualifiedName> names)
            throws SQLException {
        List<QualifiedName> asked = List.copyOf(names);
        Map<QualifiedName, Long> increments = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(PostgresqlQueries.SEQUENCES)) {
            query.setArray(1, PostgresqlTables.array(connection, asked));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    increments.put(asked.get(rows.getInt(1) - 1), rows.getLong(2));
                }
            }
        }
        return increments;
    }

    /** A type of somebody's own is shown with its schema only where the search path does not lead to it. */
    @Override
    public boolean isSameType(String wanted, String found) {
        return isSame(wanted, TimeDigits.withoutAll(found));
    }

    private static boolean isSame(String wanted, String found) {
        try {
            TypeName one = TypeName.of(wanted);
            TypeName other = TypeName.of(found);
            if (!one.known() && !other.known() && hasSchema(one) != hasSchema(other)) {
                return bare(one).equals(bare(other));
            }
            return one.equals(other);
        } catch (Refusal notUnderstood) {
            return wanted.strip().equalsIgnoreCase(found.strip());
        }
    }

    @Override
    public boolean holds(String found, String wanted) {
        String whole = TimeDigits.without(found);
        if (!whole.equals(found)) {
            return isSame(wanted, whole);
        }
        try {
            return TypeWidths.holds(TypeName.of(found), TypeName.of(wanted));
        } catch (Refusal notUnderstood) {
            return false;
        }
    }

    private static boolean hasSchema(TypeName type) {
        return type.word().contains("\".\"");
    }

    private static TypeName bare(TypeName type) {
        String word = type.word();
        int schema = word.indexOf("\".\"");
        return new TypeName(
                schema < 0 ? word : word.substring(schema + 2), false, type.first(), type.second(), type.array());
    }

    /** In a transaction of read committed only: any other sees what was there before it began to wait. */
    @Override
    public void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_catalog.pg_advisory_xact_lock(?)")) {
            lock.setLong(1, SCHEMA_LOCK);
            lock.execute();
        }
    }
}
