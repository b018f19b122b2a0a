package dev.ferro.internal.catalog;

import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tables of SQLite, once: one after the other, which costs little in the same process. Not thread-safe. */
final class SqliteTables {

    /** As SQLite looks for a name without a schema: temporary tables first, then the file, then those attached. */
    private static final String FIND = """
            select one.schema, one.name, one.type from pragma_table_list(?) one
              join pragma_database_list place on place.name = one.schema
            where one.type in ('table', 'view', 'virtual')
            order by place.name <> 'temp', place.seq""";

    private final SqliteRows rows;
    private final List<QualifiedName> asked;

    SqliteTables(Connection connection, List<QualifiedName> asked) {
        this.rows = new SqliteRows(connection);
        this.asked = asked;
    }

    /** Where a table is, and what it is called there. */
    record Place(String schema, String name, String type) {
        boolean isView() {
            return type.equals("view");
        }
    }

    Map<QualifiedName, Table> read() throws SQLException {
        Map<QualifiedName, Place> places = new LinkedHashMap<>();
        for (QualifiedName name : asked) {
            find(name).ifPresent(place -> places.put(name, place));
        }
        Map<QualifiedName, Table> tables = new LinkedHashMap<>();
        for (Map.Entry<QualifiedName, Place> one : places.entrySet()) {
            Place place = one.getValue();
            TableParts table = new SqliteTable(rows, place).read();
            table.foreignKeys.addAll(
                    new SqliteForeignKeys(rows, place, target -> target(place.schema(), target, places)).read());
            tables.put(one.getKey(), table.named(one.getKey()));
        }
        return tables;
    }

    private Optional<Place> find(QualifiedName name) throws SQLException {
        return rows
                .list(
                        FIND,
                        row -> new Place(row.getString(1), row.getString(2), row.getString(3)),
                        name.name().text())
                .stream()
                .filter(place -> name.schema()
                        .map(schema -> SqliteSpelling.same(schema.text(), place.schema()))
                        .orElse(true))
                .findFirst();
    }

    /** A foreign key never leaves its schema. What it refers to need not be there. */
    private QualifiedName target(String schema, String target, Map<QualifiedName, Place> places) {
        return places.entrySet().stream()
                .filter(one -> one.getValue().schema().equals(schema)
                        && SqliteSpelling.same(one.getValue().name(), target))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> asked.stream()
                        .filter(name -> wouldBe(name, schema)
                                && SqliteSpelling.same(name.name().text(), target))
                        .findFirst())
                .orElseGet(() -> new QualifiedName(Optional.of(new Identifier(schema)), new Identifier(target)));
    }

    private static boolean wouldBe(QualifiedName name, String schema) {
        return SqliteSpelling.same(name.schema().map(Identifier::text).orElse("main"), schema);
    }
}
