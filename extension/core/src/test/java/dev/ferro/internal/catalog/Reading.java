package dev.ferro.internal.catalog;

import dev.ferro.Database;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.TableRules.Sorted;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes tables by hand, and reads them. */
final class Reading {

    private final Connection connection;
    private final Catalog catalog;

    Reading(Database database, Connection connection) {
        this.catalog = Catalogs.of(database);
        this.connection = connection;
    }

    void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Table table(String name) throws SQLException {
        return Objects.requireNonNull(tables(name).get(named(name)), name);
    }

    Map<QualifiedName, Table> tables(String... names) throws SQLException {
        return catalog.tables(connection, Stream.of(names).map(Reading::named).toList());
    }

    Map<QualifiedName, Long> sequences(String... names) throws SQLException {
        return catalog.sequences(
                connection, Stream.of(names).map(Reading::named).toList());
    }

    /** The checks of a table, as conditions. */
    List<String> conditions(String table) throws SQLException {
        return table(table).checks().stream().map(Check::condition).toList();
    }

    static QualifiedName named(String name) {
        int dot = name.indexOf('.');
        return new QualifiedName(
                dot < 0 ? Optional.empty() : Optional.of(new Identifier(name.substring(0, dot))),
                new Identifier(name.substring(dot + 1)));
    }

    static Column column(Table table, String name) {
        return table.column(new Identifier(name)).orElseThrow();
    }

    static List<Identifier> names(String... names) {
        return Stream.of(names).map(Identifier::new).toList();
    }

    static Unique unique(String name, String... columns) {
        return new Unique(new Identifier(name), names(columns));
    }

    /** Columns with a minus are descending. */
    static Index index(String name, String... columns) {
        return new Index(
                new Identifier(name),
                Stream.of(columns)
                        .map(column -> new Sorted(new Identifier(column.replace("-", "")), column.startsWith("-")))
                        .toList());
    }
}
