package dev.ferro.internal.schema;

import dev.ferro.internal.catalog.Catalog;
import dev.ferro.internal.catalog.Table;
import dev.ferro.internal.mapping.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of a schema model a database has.
 *
 * @param tables that are there
 * @param sequences that are there, with their increments
 * @param rows asked only where it makes a difference, because it needs the privilege to read a table
 */
record Present(Map<QualifiedName, Table> tables, Map<QualifiedName, Long> sequences, Rows rows) {

    /** An empty database. */
    static final Present NOTHING = new Present(Map.of(), Map.of(), table -> false);

    static Present read(Catalog catalog, Connection driver, SchemaModel wanted) throws SQLException {
        Map<QualifiedName, Table> found = new HashMap<>(catalog.tables(driver, wanted.tableNames()));
        wanted.tables()
                .forEach(table ->
                        found.computeIfPresent(table.name(), (name, present) -> catalog.spelledLike(table, present)));
        return new Present(found, catalog.sequences(driver, wanted.sequenceNames()), table -> hasRows(driver, table));
    }

    Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    private static boolean hasRows(Connection driver, Table table) throws SQLException {
        try (Statement statement = driver.createStatement();
                ResultSet row =
                        statement.executeQuery("select 1 from " + table.name().quoted() + " limit 1")) {
            return row.next();
        }
    }

    /** Whether a table has rows. */
    @FunctionalInterface
    interface Rows {
        boolean in(Table table) throws SQLException;
    }
}
