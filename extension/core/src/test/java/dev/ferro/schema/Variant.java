package dev.ferro.schema;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database with the tables and some rows of {@link Estate}, which somebody changes by hand, with the plain driver. */
final class Variant implements AutoCloseable {

    private static final List<String> ROWS = List.of(
            "insert into town (code, name) values ('A', 'Ash'), ('B', 'Beech')",
            "insert into person (name, born, town_code) values ('Ada', '1815-12-10', 'A'), ('Bob', null, null)",
            "insert into topic (word, wider_word) values ('all', null), ('some', 'all')",
            "insert into book (id, isbn, cover) values ('00000000-0000-0000-0000-000000000001', '1', 'RED')",
            "insert into orders (id, customer_id, version) values (1, 1, 0), (2, null, 0)");

    /** What a constraint refuses while it is there, and contradicts it where it is gone. */
    private static final List<String> MISCHIEF = List.of(
            "insert into person (name, born) values ('Ada', '1815-12-10')",
            "update town set name = 'Ash'",
            "update book set cover = 'PINK'",
            "update orders set customer_id = 99 where id = 2",
            "update topic set wider_word = 'nothing' where word = 'some'");

    private static final String POSTGRESQL_CHANGES = """
            with tables as (select oid, oid::regclass as name from pg_class
              where relkind = 'r' and relnamespace = 'public'::regnamespace)
            select format('alter table %s drop constraint %I', t.name, conname)
              from pg_constraint join tables t on t.oid = conrelid where contype in ('u', 'f', 'c')
            union all select format('alter table %s drop column %I cascade', t.name, attname)
              from pg_attribute join tables t on t.oid = attrelid where attnum > 0 and not attisdropped
              and not exists (select from pg_index where indrelid = t.oid and indisprimary and attnum = any(indkey))
            union all select format('alter table %s alter column %I set not null', t.name, attname)
              from pg_attribute join tables t on t.oid = attrelid where attnum > 0 and not attisdropped
            union all select format('alter table %s alter column %I type varchar(3) using null', t.name, attname)
              from pg_attribute join tables t on t.oid = attrelid where attnum > 0 and atttypid = 'text'::regtype
              and not exists (select from pg_index where indrelid = t.oid and indisprimary and attnum = any(indkey))
            union all select format('alter table %s rename column %I to %I', t.name, attname, 'strange_' || attnum)
              from pg_attribute join tables t on t.oid = attrelid where attnum > 0 and not attisdropped
              and not exists (select from pg_index where indrelid = t.oid and indisprimary and attnum = any(indkey))
            union all select format('drop index %s', indexrelid::regclass)
              from pg_index join tables t on t.oid = indrelid where not indisprimary
            union all select format('drop sequence %s', oid::regclass) from pg_class
              where relkind = 'S' and relnamespace = 'public'::regnamespace
            union all select format('alter table %s add column strange text', name) from tables
            union all select format('drop table %s cascade', name) from tables
            order by 1""";

    private static final String SQLITE_CHANGES = """
            select 'drop index "' || name || '"' from sqlite_master where type = 'index' and sql is not null
            union all select 'drop table "' || name || '"' from sqlite_master
              where type = 'table' and name not like 'sqlite%'
            union all select 'alter table "' || name || '" add column strange text' from sqlite_master
              where type = 'table' and name not like 'sqlite%'
            union all select 'alter table "' || t.name || '" drop column "' || c.name || '"'
              from sqlite_master t, pragma_table_info(t.name) c
              where t.type = 'table' and t.name not like 'sqlite%' and c.pk = 0
            union all select 'alter table "' || t.name || '" rename column "' || c.name || '" to strange_' || c.cid
              from sqlite_master t, pragma_table_info(t.name) c
              where t.type = 'table' and t.name not like 'sqlite%' and c.pk = 0
            order by 1""";

    private final TestDatabase database;
    private final Ferro ferro;

    private Variant(TestDatabase database) {
        this.database = database;
        this.ferro = Ferro.builder()
                .connection(ConnectionSettings.builder(Workshop.OWNER)
                        .url(database.url())
                        .defaultConnection(true)
                        .build())
                .entities(Estate.ENTITIES)
                .build();
    }

    static Variant on(DatabaseKind kind) {
        return new Variant(kind.open());
    }

    Ferro ferro() {
        return ferro;
    }

    TestDatabase database() {
        return database;
    }

    private boolean isPostgresql() {
        return database.kind() == DatabaseKind.POSTGRESQL;
    }

    /** Empty, created and filled anew. */
    void reset() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (isPostgresql()) {
                statement.execute("drop schema public cascade");
                statement.execute("create schema public");
            } else {
                for (String table : strings(
                        statement,
                        "select name from sqlite_master where type = 'table'" + " and name not like 'sqlite%'")) {
                    statement.execute("drop table \"" + table + "\"");
                }
            }
        }
        ferro.schema().create();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String rows : ROWS) {
                statement.execute(rows);
            }
        }
    }

    /** What somebody could change now. */
    List<String> changes() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return strings(statement, isPostgresql() ? POSTGRESQL_CHANGES : SQLITE_CHANGES);
        }
    }

    /** What the database refuses is not done. */
    void change(List<String> changes) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : changes) {
                attempt(statement, sql);
            }
            for (String sql : MISCHIEF) {
                attempt(statement, sql);
            }
        }
    }

    private static void attempt(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException refused) {
            // One that went before it has taken away what it needs, or it is there to be refused.
            return;
        }
    }

    /** How many rows each table has. */
    Map<String, String> rows() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Map<String, String> rows = new TreeMap<>();
            String tables = isPostgresql()
                    ? "select tablename from pg_tables where schemaname = 'public'"
                    : "select name from sqlite_master where type = 'table' and name not like 'sqlite%'";
            for (String table : strings(statement, tables)) {
                rows.put(
                        table,
                        strings(statement, "select count(*) from \"" + table + "\"")
                                .get(0));
            }
            return rows;
        }
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    @Override
    public void close() {
        try (database) {
            ferro.close();
        }
    }
}
