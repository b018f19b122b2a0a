package dev.ferro.internal.catalog;

import dev.ferro.internal.catalog.SqliteTables.Place;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.TableRules.Sorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one table of SQLite but for what it refers to, once. Not thread-safe. */
final class SqliteTable {

    /**
     * Computed columns are columns, which an insert need not set; no pragma tells what they compute. Those that a virtual
     * table hides are none.
     */
    private static final String COLUMNS = """
            select name, type, "notnull", case when hidden in (2, 3) then 'generated always' else dflt_value end, pk
            from pragma_table_xinfo(?, ?) where hidden <> 1 order by cid""";

    /** In the order in which they were made; an expression has no name. */
    private static final String INDEXES = """
            select one.name, one."unique", one.origin, part.name, part."desc"
            from pragma_index_list(?, ?) one, pragma_index_xinfo(one.name, ?) part
            where not one.partial and part.key order by one.seq desc, part.seqno""";

    private final SqliteRows rows;
    private final Place place;
    private final TableParts table;

    SqliteTable(SqliteRows rows, Place place) {
        this.rows = rows;
        this.place = place;
        this.table = new TableParts(place.isView());
    }

    private record Found(
            String name,
            String type,
            boolean required,
            @Nullable String standard,
            int key) {
        static Found of(ResultSet row) throws SQLException {
            return new Found(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getInt(5));
        }
    }

    private record Part(
            String index,
            boolean unique,
            String origin,
            @Nullable String column,
            boolean descending) {
        static Part of(ResultSet row) throws SQLException {
            return new Part(row.getString(1), row.getBoolean(2), row.getString(3), row.getString(4), row.getBoolean(5));
        }
    }

    TableParts read() throws SQLException {
        List<Found> columns = rows.list(COLUMNS, Found::of, place.name(), place.schema());
        Map<String, List<Part>> indexes =
                rows.list(INDEXES, Part::of, place.name(), place.schema(), place.schema()).stream()
                        .collect(Collectors.groupingBy(Part::index, LinkedHashMap::new, Collectors.toList()));
        boolean keyHasIndex = indexes.values().stream()
                .anyMatch(parts -> parts.get(0).origin().equals("pk"));
        columns.forEach(column -> column(column, keyHasIndex));
        key(columns);
        indexes.values().forEach(this::index);
        checks();
        return table;
    }

    /**
     * A key without an index is the number of the row, which SQLite gives: {@code integer primary key}, but not with
     * {@code desc}, nor without rowid, nor of a virtual table. The columns of a key may hold null in old tables, by a
     * mistake that SQLite keeps; nobody wants that.
     */
    private void column(Found found, boolean keyHasIndex) {
        boolean generated = found.key() > 0 && !keyHasIndex && place.type().equals("table");
        table.columns.add(new Column(
                new Identifier(found.name()),
                found.type(),
                !found.required() && found.key() == 0,
                generated,
                Optional.ofNullable(found.standard())));
    }

    /** SQLite tells no name; this is the one that PostgreSQL would give. */
    private void key(List<Found> columns) {
        List<Identifier> key = columns.stream()
                .filter(column -> column.key() > 0)
                .sorted(Comparator.comparingInt(Found::key))
                .map(column -> new Identifier(column.name()))
                .toList();
        if (!key.isEmpty()) {
            table.key(new Unique(new Identifier(place.name() + "_pkey"), key));
        }
    }

    private void index(List<Part> parts) {
        Part first = parts.get(0);
        if (first.origin().equals("pk") || parts.stream().anyMatch(part -> part.column() == null)) {
            return;
        }
        Identifier name = new Identifier(first.index());
        List<Sorted> columns = parts.stream()
                .map(part -> new Sorted(new Identifier(String.valueOf(part.column())), part.descending()))
                .toList();
        if (first.unique()) {
            table.uniques.add(
                    new Unique(name, columns.stream().map(Sorted::column).toList()));
        } else {
            table.indexes.add(new Index(name, columns));
        }
    }

    /** The text has the columns as somebody wrote them, the pragma as the table has them. */
    private void checks() throws SQLException {
        if (!place.type().equals("table")) {
            return;
        }
        String schema = new Identifier(place.schema()).quoted();
        List<String> text = rows.list(
                "select sql from " + schema + ".sqlite_master where type = 'table' and name = ?",
                row -> row.getString(1),
                place.name());
        for (SqliteChecks.Found check : SqliteChecks.read(String.join("", text))) {
            table.columns.stream()
                    .map(Column::name)
                    .filter(name -> SqliteSpelling.same(name.text(), check.column()))
                    .findFirst()
                    .ifPresent(column -> table.checks.add(check.on(place.name(), column)));
        }
    }
}
