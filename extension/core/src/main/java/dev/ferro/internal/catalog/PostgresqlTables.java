package dev.ferro.internal.catalog;

import dev.ferro.Database;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.OnDelete;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.internal.mapping.TableRules.Sorted;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tables of PostgreSQL, once. Not thread-safe. */
final class PostgresqlTables {

    /** What a column of type serial has. */
    private static final Pattern SERIAL = Pattern.compile("(?:pg_catalog\\.)?nextval\\(.*", Pattern.DOTALL);

    private final Connection connection;
    private final List<QualifiedName> asked;

    /** A table that was asked for by two names is there twice, and what refers to it by the first of them. */
    private final Map<QualifiedName, Long> numbers = new LinkedHashMap<>();

    private final Map<Long, QualifiedName> names = new LinkedHashMap<>();
    private final Map<Long, TableParts> tables = new LinkedHashMap<>();

    PostgresqlTables(Connection connection, List<QualifiedName> asked) {
        this.connection = connection;
        this.asked = asked;
    }

    Map<QualifiedName, Table> read() throws SQLException {
        each(PostgresqlQueries.TABLES, array(connection, asked), this::table);
        if (!tables.isEmpty()) {
            Array found = connection.createArrayOf("oid", tables.keySet().toArray());
            each(PostgresqlQueries.COLUMNS, found, this::column);
            each(PostgresqlQueries.INDEXES, found, this::index);
            each(PostgresqlQueries.FOREIGN_KEYS, found, this::foreignKey);
            each(PostgresqlQueries.CHECKS, found, this::check);
        }
        Map<QualifiedName, Table> read = new LinkedHashMap<>();
        numbers.forEach((name, number) -> read.put(name, of(number).named(name)));
        return read;
    }

    /** Quoted, as {@code to_regclass} reads them. */
    static Array array(Connection connection, List<QualifiedName> names) throws SQLException {
        return connection.createArrayOf(
                "text", names.stream().map(QualifiedName::quoted).toArray());
    }

    private void table(ResultSet row) throws SQLException {
        QualifiedName name = asked.get(row.getInt(1) - 1);
        long number = row.getLong(2);
        numbers.put(name, number);
        names.putIfAbsent(number, name);
        tables.putIfAbsent(number, new TableParts(row.getBoolean(3)));
    }

    private void column(ResultSet row) throws SQLException {
        @Nullable String standard = row.getString(6);
        boolean serial = standard != null && SERIAL.matcher(standard).matches();
        of(row.getLong(1))
                .columns
                .add(new Column(
                        new Identifier(row.getString(2)),
                        row.getString(3),
                        !row.getBoolean(4),
                        row.getBoolean(5) || serial,
                        serial ? Optional.empty() : Optional.ofNullable(standard)));
    }

    private void index(ResultSet row) throws SQLException {
        TableParts table = of(row.getLong(1));
        Identifier name = new Identifier(row.getString(2));
        List<Identifier> columns = identifiers(row.getArray(5));
        if (row.getBoolean(3)) {
            table.key(new Unique(name, columns));
        } else if (row.getBoolean(4)) {
            table.uniques.add(new Unique(name, columns));
        } else {
            Boolean[] descending = (Boolean[]) row.getArray(6).getArray();
            table.indexes.add(new Index(
                    name,
                    IntStream.range(0, columns.size())
                            .mapToObj(at -> new Sorted(columns.get(at), descending[at]))
                            .toList()));
        }
    }

    private void foreignKey(ResultSet row) throws SQLException {
        QualifiedName target = names.getOrDefault(
                row.getLong(3),
                new QualifiedName(Optional.of(new Identifier(row.getString(4))), new Identifier(row.getString(5))));
        of(row.getLong(1))
                .foreignKeys
                .add(new ForeignKey(
                        new Identifier(row.getString(2)),
                        identifiers(row.getArray(7)),
                        target,
                        identifiers(row.getArray(8)),
                        onDelete(row.getString(6))));
    }

    private static OnDelete onDelete(String letter) {
        return switch (letter) {
            case "r" -> OnDelete.RESTRICT;
            case "c" -> OnDelete.CASCADE;
            case "n" -> OnDelete.SET_NULL;
            case "d" -> OnDelete.SET_DEFAULT;
            default -> OnDelete.NO_ACTION;
        };
    }

    private void check(ResultSet row) throws SQLException {
        TableParts table = of(row.getLong(1));
        Identifier name = new Identifier(row.getString(2));
        Identifier column = new Identifier(row.getString(3));
        ValueList.read(SqlToken.read(Database.POSTGRESQL, row.getString(4)))
                .ifPresent(list -> table.checks.add(new Check(name, column, list.values())));
    }

    private TableParts of(Long number) {
        return Objects.requireNonNull(tables.get(number));
    }

    private static List<Identifier> identifiers(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray()).map(Identifier::new).toList();
    }

    private void each(String sql, Array parameter, Reading reading) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        }
    }

    /** Takes a row. */
    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }
}
