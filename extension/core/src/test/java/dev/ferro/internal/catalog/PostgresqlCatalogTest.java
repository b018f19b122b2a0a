package dev.ferro.internal.catalog;

import static dev.ferro.internal.catalog.Reading.column;
import static dev.ferro.internal.catalog.Reading.index;
import static dev.ferro.internal.catalog.Reading.named;
import static dev.ferro.internal.catalog.Reading.names;
import static dev.ferro.internal.catalog.Reading.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Database;
import dev.ferro.internal.mapping.Identifier;
import dev.ferro.internal.mapping.OnDelete;
import dev.ferro.internal.mapping.QualifiedName;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of PostgreSQL, made by hand. */
@Tag("R20")
@ExtendWith(TestDatabases.class)
class PostgresqlCatalogTest {

    private final PostgresqlDatabase database;
    private final Connection connection;
    private final Reading reading;

    /** One database for all tests, each in a transaction that is rolled back. */
    PostgresqlCatalogTest(PostgresqlDatabase database) throws SQLException {
        this.database = database;
        connection = database.connect();
        connection.setAutoCommit(false);
        reading = new Reading(Database.POSTGRESQL, connection);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void tables_thatAreNotThere_areNotFound() throws SQLException {
        reading.run("create table one (a int)", "create sequence numbers", "create index lookup on one (a)");
        assertThat(reading.tables("one", "two", "nowhere.one", "numbers", "lookup"))
                .containsOnlyKeys(named("one"));
        assertThat(reading.tables()).isEmpty();
    }

    @Test
    void names_ofAnyKind_areFoundAsTheyAre() throws SQLException {
        reading.run("create table \"Odd \"\"Na.me\" (\"Col \"\"umn\" int)");
        var name = new QualifiedName(Optional.empty(), new Identifier("Odd \"Na.me"));
        Table table = Catalogs.of(Database.POSTGRESQL)
                .tables(connection, List.of(name))
                .get(name);
        Objects.requireNonNull(table);
        assertThat(table.columns()).extracting(Column::name).containsExactly(new Identifier("Col \"umn"));
    }

    @Test
    void searchPath_leadsToWhatAStatementFinds() throws SQLException {
        reading.run(
                "create schema later",
                "create table later.one (in_later int)",
                "create table later.two (in_later int)",
                "create table public.two (in_public int)",
                "create table public.three (in_public int)",
                "create temporary table three (in_temporary int)",
                "set local search_path = public, later");
        assertThat(reading.tables("one", "two", "three", "public.three").values())
                .extracting(table -> table.columns().get(0).name().text())
                .containsExactly("in_later", "in_public", "in_temporary", "in_public");
    }

    @Test
    void searchPath_withoutTheCatalogInFront_isNoMatter() throws SQLException {
        reading.run(
                "create schema evil",
                "create table evil.pg_class (oid oid)",
                "create table evil.pg_attribute (a int)",
                "create function evil.to_regclass(text) returns regclass language sql as 'select null::regclass'",
                "create table public.one (a int not null default 7)",
                "set local search_path = evil, public, pg_catalog");
        assertThat(column(reading.table("one"), "a"))
                .isEqualTo(new Column(new Identifier("a"), "integer", false, false, Optional.of("7")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table one (a int) | false",
                "create table one (a int) partition by range (a) | false",
                "create view one as select 1 as a | true",
                "create materialized view one as select 1 as a | true"
            })
    void kinds_ofTables_areTold(String ddl, boolean view) throws SQLException {
        reading.run(ddl);
        assertThat(reading.table("one").view()).isEqualTo(view);
        assertThat(reading.table("one").columns()).extracting(Column::name).containsExactly(new Identifier("a"));
    }

    @Test
    void columns_areRead() throws SQLException {
        reading.run(
                "create domain needed as text not null default 'd'",
                "create table one (id bigint generated by default as identity, dropped int, number serial,"
                        + " name varchar(40) not null default 'x', price numeric(9,2), fixed int default -1,"
                        + " twice int generated always as (fixed * 2) stored, tags text[], word needed)",
                "alter table one drop column dropped");
        assertThat(reading.table("one").columns())
                .containsExactly(
                        new Column(new Identifier("id"), "bigint", false, true, Optional.empty()),
                        new Column(new Identifier("number"), "integer", false, true, Optional.empty()),
                        new Column(
                                new Identifier("name"),
                                "character varying(40)",
                                false,
                                false,
                                Optional.of("'x'::character varying")),
                        new Column(new Identifier("price"), "numeric(9,2)", true, false, Optional.empty()),
                        new Column(new Identifier("fixed"), "integer", true, false, Optional.of("'-1'::integer")),
                        new Column(new Identifier("twice"), "integer", true, false, Optional.of("(fixed * 2)")),
                        new Column(new Identifier("tags"), "text[]", true, false, Optional.empty()),
                        new Column(new Identifier("word"), "needed", false, false, Optional.of("'d'::text")));
    }

    @Test
    void uniques_areReadOnceEach() throws SQLException {
        reading.run(
                "create table one (b int, a int, c int unique, d int unique nulls not distinct,"
                        + " e int constraint late unique deferrable initially deferred, f int, g int,"
                        + " constraint \"The Key\" primary key (a, b))",
                "create unique index by_f on one (f) include (g)",
                "create unique index some_g on one (g) where g > 0",
                "create unique index expression_g on one ((g + 1))",
                "create unique index two on one (g desc, f)");
        Table table = reading.table("one");
        assertThat(table.key()).contains(unique("The Key", "a", "b"));
        assertThat(table.uniques())
                .containsExactlyInAnyOrder(
                        unique("one_c_key", "c"),
                        unique("one_d_key", "d"),
                        unique("late", "e"),
                        unique("by_f", "f"),
                        unique("two", "g", "f"));
        assertThat(table.indexes()).isEmpty();
    }

    @Test
    void indexes_areRead() throws SQLException {
        reading.run(
                "create table one (a int, b int, dropped int, c text, d text[], e int)",
                "alter table one drop column dropped",
                "create index plain on one (c, a)",
                "create index sorted on one (b desc, a, c desc nulls last)",
                "create index including on one (b) include (a)",
                "create index partly on one (a) where a > 0",
                "create index computed on one (a, lower(c))",
                "create index inverted on one using gin (d)",
                "create index hashed on one using hash (a)",
                "alter table one add exclude using btree (e with =)");
        assertThat(reading.table("one").indexes())
                .containsExactly(index("including", "b"), index("plain", "c", "a"), index("sorted", "-b", "a", "-c"));
        assertThat(reading.table("one").uniques()).isEmpty();
        assertThat(reading.table("one").key()).isEmpty();
    }

    @Test
    void index_thatIsNotValid_isNone() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        reading.run("create table broken (a int)", "insert into broken values (1), (1)");
        try (Statement statement = connection.createStatement()) {
            assertThat(catchThrowable(() -> statement.execute("create unique index concurrently half on broken (a)")))
                    .isNotNull();
        }
        assertThat(reading.table("broken").uniques()).isEmpty();
        reading.run("drop table broken");
        connection.setAutoCommit(false);
    }

    @Test
    void foreignKeys_areNamedAsTheTargetWasAskedFor() throws SQLException {
        reading.run(
                "create schema other",
                "create table other.target (a int, b int, primary key (a, b))",
                "create table near (id int primary key, self int constraint loops references near)",
                "create table one (y int, x int, n int,"
                        + " constraint far foreign key (x, y) references other.target on delete cascade)",
                "alter table one add constraint close foreign key (n) references near on delete set null not valid");
        var tables = reading.tables("one", "near");
        assertThat(tables.get(named("one")).foreignKeys())
                .containsExactly(
                        new ForeignKey(
                                new Identifier("close"), names("n"), named("near"), names("id"), OnDelete.SET_NULL),
                        new ForeignKey(
                                new Identifier("far"),
                                names("x", "y"),
                                named("other.target"),
                                names("a", "b"),
                                OnDelete.CASCADE));
        assertThat(tables.get(named("near")).foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(named("near"));
        assertThat(reading.table("public.near").foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(named("public.near"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_ACTION",
        "on delete no action, NO_ACTION",
        "on delete restrict, RESTRICT",
        "on delete cascade, CASCADE",
        "on delete set null, SET_NULL",
        "on delete set default, SET_DEFAULT"
    })
    void onDelete_isRead(String words, OnDelete expected) throws SQLException {
        reading.run("create table near (id int primary key)", "create table one (n int references near " + words + ")");
        assertThat(reading.table("one").foreignKeys())
                .extracting(ForeignKey::onDelete)
                .containsExactly(expected);
    }

    @Test
    void foreignKey_toPartitions_isOne() throws SQLException {
        reading.run(
                "create table parts (id int primary key) partition by range (id)",
                "create table low partition of parts for values from (0) to (10)",
                "create table high partition of parts for values from (10) to (20)",
                "create table one (n int references parts)");
        assertThat(reading.table("one").foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(named("public.parts"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "text | kind in ('B', 'A') | 'B', 'A'",
                "varchar(20) | kind in ('A', 'B') | 'A', 'B'",
                "varchar(20) | kind in ('A') | 'A'",
                "text | kind = 'A' | 'A'",
                "text | kind = any (array['A', 'it''s', '(', 'a, b', 'x::y', '--', '']) |"
                        + " 'A', 'it''s', '(', 'a, b', 'x::y', '--', ''",
                "text | kind in ('1', '-2') | '1', '-2'",
                "integer | kind in (0, 1, 2) | 0, 1, 2",
                "integer | kind in (-1, 0) | -1, 0",
                "smallint | kind in (0, 1) | 0, 1",
                "smallint | kind in (-3, 1) | -3, 1",
                "bigint | kind in (-1, 3000000000) | -1, 3000000000",
                "numeric | kind in (-1, 1) | -1, 1",
                "integer | kind = -5 | -5",
                "integer | kind between 0 and 2 | 0, 1, 2",
                "smallint | kind >= -1 and kind <= 1 | -1, 0, 1",
                "mood | kind in ('A', 'B') | 'A', 'B'",
            })
    void checks_ofValues_areRead(String type, String condition, String values) throws SQLException {
        reading.run(
                "create type mood as enum ('A', 'B')",
                "create table one (kind " + type + " check (" + condition + "))");
        assertThat(reading.conditions("one")).containsExactly("\"kind\" in (" + values + ")");
        assertThat(reading.table("one").checks())
                .extracting(Check::name)
                .containsExactly(new Identifier("one_kind_check"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length(kind) > 3",
                "length(kind) = 3",
                "kind <> 'A'",
                "kind not in ('A', 'B')",
                "not (kind in ('A', 'B'))",
                "lower(kind) in ('A', 'B')",
                "kind in ('A', upper('B'))",
                "kind in ('A', 'B') and length(kind) = 1",
                "kind = 'A' or length(kind) = 9",
                "kind = 'A' || 'B'",
                "kind > 'A'",
                "kind like 'A'",
                "kind between 'A' and 'B'",
                "kind in ('A', other)",
                "kind = 'A' and other = 'B'"
            })
    void checks_ofAnythingElse_areNoLists(String condition) throws SQLException {
        reading.run("create table one (other text, kind text check (" + condition + "))");
        assertThat(reading.table("one").checks()).isEmpty();
    }

    /** The condition has the same words for itself. */
    @ParameterizedTest
    @ValueSource(strings = {"any", "array", "in", "and", "between", "text", "varchar", "C", "V", "N"})
    void check_onAColumnNamedAsAWordOfIt_isRead(String name) throws SQLException {
        for (String type : List.of("text", "varchar(9)")) {
            reading.run(
                    "drop table if exists one",
                    "create table one (\"" + name + "\" " + type + " check (\"" + name + "\" in ('A', 'B')))");
            assertThat(reading.conditions("one")).containsExactly("\"" + name + "\" in ('A', 'B')");
        }
        reading.run(
                "drop table one", "create table one (\"" + name + "\" int check (\"" + name + "\" between 0 and 1))");
        assertThat(reading.conditions("one")).containsExactly("\"" + name + "\" in (0, 1)");
    }

    @Test
    void check_onAColumnOfAnOddName_isRead() throws SQLException {
        reading.run(
                "create table one (\"Odd \"\"Kind\" text, constraint \"Odd Check\" check (\"Odd \"\"Kind\" in ('A', 'B')))");
        Check check = reading.table("one").checks().get(0);
        assertThat(check.name()).isEqualTo(new Identifier("Odd Check"));
        assertThat(check.condition()).isEqualTo("\"Odd \"\"Kind\" in ('A', 'B')");
    }

    @Test
    void sequences_tellTheirIncrement() throws SQLException {
        reading.run(
                "create sequence one increment 50",
                "create sequence \"Two\"",
                "create schema other",
                "create sequence other.three increment -1",
                "create table four (a int)");
        assertThat(reading.sequences("one", "Two", "other.three", "four", "five"))
                .isEqualTo(Map.of(named("one"), 50L, named("Two"), 1L, named("other.three"), -1L));
    }

    @Test
    void role_withoutAnyPrivilegeOnTheTable_readsItAll() throws SQLException {
        String ddl = "create table secret (id bigint generated by default as identity primary key, n int unique"
                + " references secret, kind text default 'A' constraint kinds check (kind in ('A', 'B')))";
        connection.setAutoCommit(true);
        reading.run(ddl, "create index lookup on secret (kind)", "create sequence hidden increment 3");
        reading.run("revoke all on secret, hidden from " + database.app().name());
        try (Connection app = database.connect(database.app())) {
            Reading byApp = new Reading(Database.POSTGRESQL, app);
            assertThat(catchThrowable(() -> byApp.run("select * from secret")))
                    .hasMessageContaining("permission denied");
            assertThat(byApp.table("secret")).isEqualTo(reading.table("secret"));
            assertThat(byApp.sequences("hidden")).containsValue(3L);
        } finally {
            reading.run("drop table secret", "drop sequence hidden");
            connection.setAutoCommit(false);
        }
    }

    @Test
    void lock_isHeldUntilTheEndOfTheTransaction() throws SQLException {
        String free = "select pg_try_advisory_xact_lock(" + 0x666572726F44444CL + ")";
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            Catalogs.of(Database.POSTGRESQL).lock(connection);
            assertThat(answer(statement, free)).isFalse();
            connection.rollback();
            assertThat(answer(statement, free)).isTrue();
        }
    }

    private static boolean answer(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
