package dev.ferro.internal.catalog;

import dev.ferro.internal.catalog.SqliteTables.Place;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.OnDelete;
import dev.ferro.internal.mapping.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a table of SQLite refers to, once. Not thread-safe. */
final class SqliteForeignKeys {

    /** SQLite counts them from the last one. */
    private static final String KEYS = "select id, \"table\", \"from\", \"to\", on_delete"
            + " from pragma_foreign_key_list(?, ?) order by id desc, seq";

    private static final String TARGET = "select name, pk from pragma_table_info(?, ?) order by cid";

    private final SqliteRows rows;
    private final Place place;
    private final Function<String, QualifiedName> naming;

    /** The function gives a table that is referred to the name under which it is known. */
    SqliteForeignKeys(SqliteRows rows, Place place, Function<String, QualifiedName> naming) {
        this.rows = rows;
        this.place = place;
        this.naming = naming;
    }

    private record Part(
            int key, String target, String from, @Nullable String to, String onDelete) {
        static Part of(ResultSet row) throws SQLException {
            return new Part(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        }
    }

    private record Column(String name, int key) {}

    List<ForeignKey> read() throws SQLException {
        Map<Integer, List<Part>> keys = rows.list(KEYS, Part::of, place.name(), place.schema()).stream()
                .collect(Collectors.groupingBy(Part::key, LinkedHashMap::new, Collectors.toList()));
        List<ForeignKey> found = new ArrayList<>();
        for (List<Part> parts : keys.values()) {
            found.add(key(parts));
        }
        return found;
    }

    /** SQLite keeps no name; this is the one that PostgreSQL would give. */
    private ForeignKey key(List<Part> parts) throws SQLException {
        Part first = parts.get(0);
        List<String> columns = parts.stream().map(Part::from).toList();
        String name = Stream.concat(Stream.of(place.name()), columns.stream()).collect(Collectors.joining("_"));
        return new ForeignKey(
                new Identifier(name + "_fkey"),
                columns.stream().map(Identifier::new).toList(),
                naming.apply(first.target()),
                targets(parts),
                OnDelete.valueOf(first.onDelete().toUpperCase(Locale.ROOT).replace(' ', '_')));
    }

    /** Without names they are the target's primary key; with names these are as written, and in the target's spelling. */
    private List<Identifier> targets(List<Part> parts) throws SQLException {
        List<Column> target = rows.list(
                TARGET,
                row -> new Column(row.getString(1), row.getInt(2)),
                parts.get(0).target(),
                place.schema());
        List<Identifier> columns = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            int position = at + 1;
            @Nullable String written = parts.get(at).to();
            target.stream()
                    .filter(column ->
                            written == null ? column.key() == position : SqliteSpelling.same(column.name(), written))
                    .map(Column::name)
                    .findFirst()
                    .or(() -> Optional.ofNullable(written))
                    .ifPresent(name -> columns.add(new Identifier(name)));
        }
        return columns;
    }
}
