package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.SchemaDifference.Kind;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of tables, and of things that stand where a table is to be, that only PostgreSQL has. */
@Tag("R20")
class PostgresqlOddityTest {

    @Entity
    @Table(name = "thing")
    record Thing(@Id int id, @Nullable String name) {}

    @Entity
    @Table(name = "thing")
    record WithNote(
            @Id int id,
            @Nullable String name,
            @Nullable String note,
            @ManyToOne @Nullable Ref<WithNote> other) {}

    private static Workshop workshop() {
        return Workshop.on(DatabaseKind.POSTGRESQL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table thing (id integer primary key, name text) partition by range (id)",
                "create unlogged table thing (id integer primary key, name text)",
                "create table base (name text); create table thing (id integer primary key) inherits (base)",
                "create table thing (id integer primary key, name text); create table heir () inherits (thing)",
                "create table thing (id integer primary key, name text) with (fillfactor = 50)",
                "create table thing (gone text, id integer primary key, name text); alter table thing drop column gone",
                "create table base (id integer, name text); create table thing (like base, primary key (id))",
                "create type shape as (id integer, name text); create table thing of shape (primary key (id))",
            })
    void unusualTable_isATable(String statements) {
        try (Workshop workshop = workshop()) {
            workshop.execute(statements.split("; "));

            Workshop.assertNoDifference(workshop.release(Thing.class));
            if (!statements.contains(" of shape")) {
                Ferro next = workshop.release(WithNote.class);
                assertThat(next.schema().update().differences()).isEmpty();
                Workshop.assertNoDifference(next);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create sequence thing",
                "create type thing as enum ('a')",
                "create type thing as (a text)",
                "create domain thing as text",
                "create table other (a text); create index thing on other (a)",
            })
    void nameThatIsTaken_isToldWithTheTable(String statements) {
        try (Workshop workshop = workshop()) {
            workshop.execute(statements.split("; "));
            Ferro ferro = workshop.release(Thing.class);

            assertThat(ferro.schema().diff()).hasToString("table thing is missing");
            assertThatThrownBy(() -> ferro.schema().create())
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("table thing")
                    .hasMessageContaining("already exists");
        }
    }

    @Test
    void materializedView_isNoTableToBeCreated() {
        try (Workshop workshop = workshop()) {
            workshop.execute("create materialized view thing as select 1 as id, text 'a' as name");

            Workshop.assertNoDifference(workshop.release(Thing.class));
        }
    }

    /** What a statement would find, and nobody else does. */
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

    private static Ferro searching(Workshop workshop, String... schemas) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder(Workshop.OWNER)
                        .url(workshop.database().url())
                        .searchPath(schemas)
                        .defaultConnection(true)
                        .build())
                .entities(Thing.class)
                .build();
    }

    @Test
    void tableOfALaterSchemaOfTheSearchPath_isTheOne() {
        try (Workshop workshop = workshop()) {
            workshop.execute(
                    "create schema one",
                    "create schema two",
                    "create schema three",
                    "create table two.thing (id integer primary key, name text)",
                    "create table three.thing (somethingelse text)");
            try (Ferro ferro = searching(workshop, "one", "two");
                    Ferro other = searching(workshop, "three", "two");
                    Ferro fresh = searching(workshop, "one")) {
                Workshop.assertNoDifference(ferro);
                assertThat(other.schema().diff().isEmpty()).isFalse();
                assertThat(fresh.schema().diff()).hasToString("table thing is missing");

                fresh.schema().create();
                Workshop.assertNoDifference(fresh);
            }
            assertThat(workshop.release()
                            .sql()
                            .fetchAll("select from pg_tables where tablename = 'thing' and schemaname = 'one'"))
                    .hasSize(1);
        }
    }

    @Test
    void searchPathThatLeadsNowhere_isTold() {
        try (Workshop workshop = workshop();
                Ferro ferro = searching(workshop, "nowhere")) {
            assertThat(ferro.schema().diff()).hasToString("table thing is missing");
            assertThatThrownBy(() -> ferro.schema().create())
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("table thing")
                    .hasMessageContaining("no schema");
        }
    }
}
