package dev.ferro.internal.catalog;

import static dev.ferro.internal.catalog.Reading.column;
import static dev.ferro.internal.catalog.Reading.index;
import static dev.ferro.internal.catalog.Reading.named;
import static dev.ferro.internal.catalog.Reading.names;
import static dev.ferro.internal.catalog.Reading.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Database;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.OnDelete;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of SQLite, made by hand. */
@Tag("R20")
@ExtendWith(TestDatabases.class)
class SqliteCatalogTest {

    private SqliteFile database;
    private Connection connection;
    private Reading reading;

    @BeforeEach
    void open(SqliteFile file) throws SQLException {
        database = file;
        connection = database.connect();
        reading = new Reading(Database.SQLITE, connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void tables_thatAreNotThere_areNotFound() throws SQLException {
        reading.run("create table one (a int)", "create index lookup on one (a)");
        assertThat(reading.tables("one", "two", "nowhere.one", "lookup", "main.one"))
                .containsOnlyKeys(named("one"), named("main.one"));
        assertThat(reading.tables()).isEmpty();
    }

    @Test
    void names_ofAnyKind_areFoundAsTheyAre() throws SQLException {
        reading.run("create table \"Odd \"\"(Na.me'\" (\"Col \"\"umn)\" int check (\"Col \"\"umn)\" in (1)))");
        QualifiedName name = new QualifiedName(Optional.empty(), new Identifier("Odd \"(Na.me'"));
        Table table = Objects.requireNonNull(
                Catalogs.of(Database.SQLITE).tables(connection, List.of(name)).get(name));
        assertThat(table.columns()).extracting(Column::name).containsExactly(new Identifier("Col \"umn)"));
        assertThat(table.checks()).extracting(Check::column).containsExactly(new Identifier("Col \"umn)"));
    }

    @Test
    void names_ofTables_areFoundInAnyCaseAndCalledAsAskedFor() throws SQLException {
        reading.run(
                "create table Target (Id integer primary key)", "create table \"ONE\" (N int references TARGET (ID))");
        var tables = reading.tables("one", "MAIN.target");
        assertThat(tables).containsOnlyKeys(named("one"), named("MAIN.target"));
        assertThat(tables.get(named("one")).foreignKeys())
                .containsExactly(new ForeignKey(
                        new Identifier("ONE_N_fkey"),
                        names("N"),
                        named("MAIN.target"),
                        names("Id"),
                        OnDelete.NO_ACTION));
    }

    @Test
    void name_withoutSchema_leadsToWhatAStatementFinds() throws SQLException {
        reading.run(
                "create table one (in_main int)",
                "create temporary table one (in_temp int, check (in_temp in (1)))",
                "attach ':memory:' as other",
                "create table other.one (in_other int unique check (in_other in (2)))",
                "create table other.two (in_other int references one)",
                "create table other.three (n int)");
        var tables = reading.tables("one", "main.one", "other.one", "two", "temp.one");
        assertThat(tables.values())
                .extracting(table -> table.columns().get(0).name().text())
                .containsExactly("in_temp", "in_main", "in_other", "in_other", "in_temp");
        assertThat(reading.conditions("one")).containsExactly("\"in_temp\" in (1)");
        assertThat(reading.conditions("other.one")).containsExactly("\"in_other\" in (2)");
        assertThat(reading.table("other.one").uniques()).hasSize(1);
        assertThat(reading.table("main.one").uniques()).isEmpty();
        assertThat(tables.get(named("two")).foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(named("other.one"));
        assertThat(reading.table("two").foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(named("other.one"));
    }

    @Test
    void kinds_ofTables_areTold() throws SQLException {
        reading.run(
                "create table one (a int)",
                "create view two as select a from one",
                "create virtual table three using fts5(a, b)");
        assertThat(reading.tables("one", "two", "three").values())
                .extracting(Table::view)
                .containsExactly(false, true, false);
        assertThat(reading.table("two").columns()).extracting(Column::name).containsExactly(new Identifier("a"));
        assertThat(reading.table("three").columns())
                .extracting(column -> column.name().text())
                .containsExactly("a", "b");
    }

    @Test
    void columns_areReadAsTheDatabaseSpellsThem() throws SQLException {
        reading.run("create table one (id integer primary key, Name varchar(40) not null default 'x', n default (1+1),"
                + " \"d\" int default -1, stored as (d * 2) stored, virtual int as (d) not null,"
                + " t text default CURRENT_TIMESTAMP)");
        reading.run("alter table one add column late text default ''");
        assertThat(reading.table("one").columns())
                .containsExactly(
                        new Column(new Identifier("id"), "INTEGER", false, true, Optional.empty()),
                        new Column(new Identifier("Name"), "varchar(40)", false, false, Optional.of("'x'")),
                        new Column(new Identifier("n"), "", true, false, Optional.of("1+1")),
                        new Column(new Identifier("d"), "INT", true, false, Optional.of("-1")),
                        new Column(new Identifier("stored"), "", true, false, Optional.of("generated always")),
                        new Column(new Identifier("virtual"), "INT", false, false, Optional.of("generated always")),
                        new Column(new Identifier("t"), "TEXT", true, false, Optional.of("CURRENT_TIMESTAMP")),
                        new Column(new Identifier("late"), "TEXT", true, false, Optional.of("''")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(id integer primary key) | true",
                "(id integer primary key autoincrement) | true",
                "(id INTEGER, n int, primary key (id)) | true",
                "(id integer, n int, primary key (id asc)) | true",
                "(id integer, n int, primary key (id desc)) | true",
                "(id integer primary key desc) | false",
                "(id int primary key) | false",
                "(id bigint primary key) | false",
                "(id text primary key) | false",
                "(id integer primary key) without rowid | false",
                "(id integer, n int, primary key (id, n)) | false",
                "(id integer unique) | false",
            })
    void key_thatSqliteGives_isGenerated(String definition, boolean generated) throws SQLException {
        reading.run("create table one " + definition);
        assertThat(column(reading.table("one"), "id").generated()).isEqualTo(generated);
        assertThat(givesKey()).as("SQLite itself").isEqualTo(generated);
    }

    /** Whether a row without a key gets one. */
    private boolean givesKey() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into one default values");
            try (var rows = statement.executeQuery("select id from one")) {
                return rows.next() && rows.getObject(1) != null;
            }
        } catch (SQLException refused) {
            return false;
        }
    }

    @Test
    void key_isReadInItsOrder() throws SQLException {
        reading.run("create table one (b text, a text, primary key (a, b))");
        Table table = reading.table("one");
        assertThat(table.key()).contains(unique("one_pkey", "a", "b"));
        assertThat(table.columns()).extracting(Column::nullable).containsExactly(false, false);
        assertThat(table.uniques()).isEmpty();
    }

    @Test
    void uniques_areReadOnceEach() throws SQLException {
        reading.run(
                "create table one (a int unique, b int, c int, d int, constraint pair unique (c, b))",
                "create unique index by_d on one (d desc, a)",
                "create unique index partly on one (b) where b > 0",
                "create unique index computed on one (b, c + 1)");
        assertThat(reading.table("one").uniques())
                .containsExactly(
                        unique("sqlite_autoindex_one_1", "a"),
                        unique("sqlite_autoindex_one_2", "c", "b"),
                        unique("by_d", "d", "a"));
        assertThat(reading.table("one").indexes()).isEmpty();
        assertThat(reading.table("one").key()).isEmpty();
    }

    @Test
    void indexes_areRead() throws SQLException {
        reading.run(
                "create table one (id integer primary key, a int, b int)",
                "create index plain on one (b, a)",
                "create index sorted on one (a desc, b)",
                "create index partly on one (a) where a > 0",
                "create index computed on one (abs(a))");
        assertThat(reading.table("one").indexes())
                .containsExactly(index("plain", "b", "a"), index("sorted", "-a", "b"));
        assertThat(reading.table("one").uniques()).isEmpty();
    }

    @Test
    void foreignKeys_areReadInTheirOrder() throws SQLException {
        reading.run(
                "create table target (b int, a int, primary key (a, b))",
                "create table one (id integer primary key, x int, y int, self int references one,"
                        + " gone int references nowhere, gone_too int references nowhere (Z),"
                        + " foreign key (x, y) references target, foreign key (y, x) references target (B, A))");
        assertThat(reading.tables("one", "target").get(named("one")).foreignKeys())
                .containsExactly(
                        key("one_self_fkey", names("self"), "one", names("id")),
                        key("one_gone_fkey", names("gone"), "main.nowhere", List.of()),
                        key("one_gone_too_fkey", names("gone_too"), "main.nowhere", names("Z")),
                        key("one_x_y_fkey", names("x", "y"), "target", names("a", "b")),
                        key("one_y_x_fkey", names("y", "x"), "target", names("b", "a")));
    }

    private static ForeignKey key(String name, List<Identifier> columns, String target, List<Identifier> targets) {
        return new ForeignKey(new Identifier(name), columns, named(target), targets, OnDelete.NO_ACTION);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_ACTION",
        "on delete no action, NO_ACTION",
        "on delete restrict, RESTRICT",
        "on DELETE Cascade, CASCADE",
        "on delete set null, SET_NULL",
        "on delete set default, SET_DEFAULT"
    })
    void onDelete_isRead(String words, OnDelete expected) throws SQLException {
        reading.run("create table one (id integer primary key, n int references one " + words + ")");
        assertThat(reading.table("one").foreignKeys())
                .extracting(ForeignKey::onDelete)
                .containsExactly(expected);
    }

    @Test
    void columns_spelledInAnotherCase_areGivenTheSpellingOfTheMapping() throws SQLException {
        reading.run(
                "create table one (Id integer primary key, \"userName\" text unique check (username in ('A')),"
                        + " Other int references one (ID))",
                "create index lookup on one (OTHER desc)");
        Table wanted = new Table(
                named("one"),
                false,
                List.of(text("id"), text("userName"), text("other")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Table found = Catalogs.of(Database.SQLITE).spelledLike(wanted, reading.table("one"));
        assertThat(found.columns()).extracting(Column::name).isEqualTo(names("id", "userName", "other"));
        assertThat(found.key().orElseThrow().columns()).isEqualTo(names("id"));
        assertThat(found.uniques().get(0).columns()).isEqualTo(names("userName"));
        assertThat(found.checks()).extracting(Check::column).isEqualTo(names("userName"));
        assertThat(found.indexes()).containsExactly(index("lookup", "-other"));
        assertThat(found.foreignKeys().get(0).columns()).isEqualTo(names("other"));
        assertThat(found.foreignKeys().get(0).targetColumns()).isEqualTo(names("id"));
    }

    private static Column text(String name) {
        return new Column(new Identifier(name), "text", true, false, Optional.empty());
    }

    @Test
    void sequences_areNone() throws SQLException {
        reading.run("create table one (a int)");
        assertThat(reading.sequences("one", "two")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "integer, INT",
        "integer, bigint",
        "integer, UNSIGNED BIG INT",
        "integer, point",
        "integer, charint",
        "text, varchar(40)",
        "text, clob",
        "text, NCHAR(3)",
        "text, textblob",
        "blob, ''",
        "blob, BLOB",
        "blob, realblob",
        "real, double precision",
        "real, float",
        "numeric, 'decimal(9,2)'",
        "numeric, boolean",
        "numeric, date",
        "numeric, string"
    })
    void types_ofOneAffinity_areTheSame(String wanted, String found) {
        assertThat(Catalogs.of(Database.SQLITE).isSameType(wanted, found)).isTrue();
        for (String other : List.of("integer", "text", "blob", "real", "numeric")) {
            assertThat(Catalogs.of(Database.SQLITE).isSameType(other, found)).isEqualTo(other.equals(wanted));
        }
    }

    /** SQLite itself is asked: a value goes in, and comes back as it was, or not. */
    @ParameterizedTest
    @CsvSource({
        "integer, integer, true",
        "integer, numeric, true",
        "integer, real, true",
        "integer, text, false",
        "integer, blob, true",
        "numeric, integer, true",
        "numeric, real, true",
        "numeric, text, false",
        "numeric, blob, true",
        "text, integer, false",
        "text, numeric, false",
        "text, real, false",
        "text, blob, true",
        "real, integer, false",
        "real, numeric, false",
        "real, text, false",
        "real, blob, true",
        "blob, integer, true",
        "blob, numeric, true",
        "blob, real, true",
        "blob, text, true"
    })
    void type_holdsWhatComesBackAsItWas(String found, String wanted, boolean holds) throws SQLException {
        assertThat(Catalogs.of(Database.SQLITE).holds(found, wanted)).isEqualTo(holds);
        reading.run("create table one (found " + found + ", wanted " + wanted + ")");
        for (String value : List.of("9007199254740993", "1.5", "'007'", "'x'", "x'ff'")) {
            reading.run("insert into one (wanted) values (" + value + ")");
        }
        reading.run("delete from one where not " + ofItsKind(wanted), "update one set found = wanted");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from one where +found is not +wanted")) {
            assertThat(rows.getInt(1) == 0).isEqualTo(holds);
        }
    }

    private static String ofItsKind(String wanted) {
        return wanted.equals("numeric") ? "typeof(wanted) in ('integer', 'real')" : "typeof(wanted) = '" + wanted + "'";
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lock_isHeldByATransactionThatMayWrite(boolean readOnly) throws SQLException {
        try (Connection other = database.connect();
                var statement = other.createStatement()) {
            statement.execute("pragma busy_timeout = 0");
            Dialect.of(Database.SQLITE)
                    .transactions()
                    .begin(connection, new TransactionMode(readOnly, Optional.empty()));
            Catalogs.of(Database.SQLITE).lock(connection);
            if (readOnly) {
                assertThatThrownBy(() -> reading.run("create table one (a int)"))
                        .hasMessageContaining("readonly");
            } else {
                assertThatThrownBy(() -> statement.execute("begin immediate")).hasMessageContaining("locked");
            }
            Dialect.of(Database.SQLITE).transactions().rollback(connection);
            statement.execute("begin immediate");
            statement.execute("rollback");
        }
    }
}
