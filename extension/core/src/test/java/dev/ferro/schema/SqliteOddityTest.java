package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.PoolSettings;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.SchemaDifference.Kind;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of tables that only SQLite has, and its texts. */
@Tag("R20")
class SqliteOddityTest {

    enum Size {
        S,
        L
    }

    @Entity
    @Table(name = "thing")
    record Thing(@Id int id, @Nullable String name) {}

    @Entity
    @Table(name = "thing")
    record WithNote(
            @Id int id,
            @Nullable String name,
            @Column(unique = true) @Nullable String note,
            @ManyToOne @Nullable Ref<WithNote> other) {}

    @Entity
    @Table(name = "thing")
    record Sized(
            @Id int id,
            @Enumerated(EnumType.STRING) @Nullable Size name) {}

    @Entity
    @Table(name = "thing", schema = "other")
    record Elsewhere(
            @Id @GeneratedValue Long id,
            @Column(unique = true) String name,
            @ManyToOne @Nullable Ref<Elsewhere> next,
            @ManyToMany Relation<Elsewhere> friends) {}

    private static Workshop workshop() {
        return Workshop.on(DatabaseKind.SQLITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table thing (id integer primary key not null, name text) strict",
                "create table thing (id integer primary key not null, name text) without rowid",
                "create table thing (id int primary key not null, name text) strict, without rowid",
                "create table thing (id integer primary key, name text check (length(name) > 0))",
                "create table thing (id integer primary key, name text collate nocase)",
                "create table \"thing\" /* check (a in (1)) */ (id integer primary key, -- check (name in ('a'))\n name text)",
            })
    void unusualTable_isATable(String statement) {
        try (Workshop workshop = workshop()) {
            workshop.execute(statement);

            Workshop.assertNoDifference(workshop.release(Thing.class));
            Ferro next = workshop.release(WithNote.class);
            assertThat(next.schema().update().differences()).isEmpty();
            Workshop.assertNoDifference(next);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table thing (id integer primary key, name text default 'check (name in (''S'', ''L''))')",
                "create table thing (id integer primary key, name text /* check (name in ('S', 'L')) */)",
                "create table thing (id integer primary key, name text) -- check (name in ('S', 'L'))",
                "create table thing (id integer primary key, name text, \"check\" text default ('check (name in (1))'))",
            })
    void wordCheck_thatIsNone_isNoCheck(String statement) {
        try (Workshop workshop = workshop()) {
            workshop.execute(statement);

            assertThat(Workshop.kinds(workshop.release(Sized.class).schema().diff()))
                    .contains(Kind.CHECK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table thing (id integer primary key, name text check (name in ('S', 'L')))",
                "create table thing (id integer primary key, name text CHECK(\"name\" IN ('L','S')))",
                "create table thing (id integer primary key, name text, constraint x check ([name] in ('S', 'L')))",
                "create table thing (id integer primary key, name text check /* why */ (name in ('S', 'L')))",
            })
    void check_howeverWritten_isFound(String statement) {
        try (Workshop workshop = workshop()) {
            workshop.execute(statement);

            Workshop.assertNoDifference(workshop.release(Sized.class));
        }
    }

    @Test
    void generatedColumns_areColumns() {
        try (Workshop workshop = workshop()) {
            workshop.execute(
                    "create table thing (id integer primary key, name text generated always as (id || 'x') stored,"
                            + " more text generated always as (id || 'y') virtual)");

            assertThat(workshop.release(Thing.class).schema().diff()).hasToString("column thing.more is in no entity");
        }
    }

    @Test
    void temporaryTable_isFoundWhereItIs() {
        try (Workshop workshop = workshop()) {
            Ferro ferro = workshop.release(Thing.class);
            ferro.sessions().run(session -> {
                ferro.sql().execute("create temporary table thing (id integer primary key)");

                assertThat(Workshop.kinds(ferro.schema().diff())).containsExactly(Kind.COLUMN);
            });

            assertThat(ferro.schema().diff()).hasToString("table thing is missing");
        }
    }

    @Test
    void attachedDatabase_isASchema() {
        try (TestDatabase database = SqliteFile.create();
                SqliteFile other = SqliteFile.create();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder(Workshop.OWNER)
                                .url(database.url())
                                .defaultConnection(true)
                                .pool(PoolSettings.builder()
                                        .initialSql("attach database '" + other.path() + "' as other")
                                        .build())
                                .build())
                        .entities(Thing.class, Elsewhere.class)
                        .build()) {
            ferro.schema().create();
            Workshop.assertNoDifference(ferro);
            assertThat(ferro.sql().fetchAll("select * from pragma_foreign_key_list('thing_thing')"))
                    .as("a table of another file cannot be referred to; this one has the same name")
                    .isEmpty();

            ferro.sql().execute("drop index other.thing_name_key");
            ferro.sql().execute("drop index other.thing_next_id_idx");
            assertThat(ferro.schema().diff().isEmpty()).isFalse();
            assertThat(ferro.schema().update().isEmpty()).isTrue();
            Workshop.assertNoDifference(ferro);
            ferro.repository(Elsewhere.class).insert(new Elsewhere(null, "a", null, Relation.none()));
        }
    }
}
