package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.PoolSettings;
import dev.ferro.Ref;
import dev.ferro.Row;
import dev.ferro.Schema;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails in the middle leaves nothing, says where it failed, and does no harm to what comes after. */
@Tag("R20a")
class SchemaAtomicityTest {

    @Entity
    record First(@Id int id) {}

    @Entity
    @Table(schema = "nowhere", name = "lost")
    record Lost(@Id int id) {}

    @Entity
    @Table(uniqueConstraints = @UniqueConstraint(name = "taken", columnNames = "label"))
    record Ruled(@Id int id, String label) {}

    @Entity
    @Table(name = "occupied")
    record Occupied(@Id int id) {}

    @Entity
    @Table(name = "old", uniqueConstraints = @UniqueConstraint(name = "taken", columnNames = "label"))
    record Grown(
            @Id int id,
            @Nullable String label,
            @Nullable String one,
            @Nullable String two,
            @Nullable String three,
            @Nullable String four,
            @Nullable String five,
            @Nullable String six,
            @Column(unique = true) @Nullable String seven,
            @ManyToOne @Nullable Ref<First> first) {}

    private static List<String> objects(Workshop workshop, DatabaseKind kind) {
        String query = kind == DatabaseKind.POSTGRESQL
                ? "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace order by 1"
                : "select name from sqlite_master where name not like 'sqlite_%' order by 1";
        try (Ferro looking = workshop.release()) {
            return looking.sql().fetchAll(query).stream()
                    .map((Row row) -> row.get("name", String.class).orElseThrow())
                    .toList();
        }
    }

    static Stream<Arguments> changing() {
        Consumer<Schema> create = Schema::create;
        Consumer<Schema> update = Schema::update;
        return Stream.of(DatabaseKind.values())
                .flatMap(kind -> Stream.of(Arguments.of(kind, create), Arguments.of(kind, update)));
    }

    private static void fails(Workshop workshop, DatabaseKind kind, Ferro ferro, Consumer<Schema> call, String object) {
        List<String> before = objects(workshop, kind);

        assertThatThrownBy(() -> call.accept(ferro.schema()))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("Schema (table " + object + " is missing)")
                .hasMessageContaining("connection 'owner'");

        assertThat(objects(workshop, kind)).isEqualTo(before);
        assertThat(ferro.connections().metrics(Workshop.OWNER).active()).isZero();
        ferro.sql().execute("create table afterwards (id int)");
        assertThat(ferro.sql().fetchAll("select * from afterwards")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void schemaThatIsNotThere_leavesNothing(DatabaseKind kind, Consumer<Schema> call) {
        try (Workshop workshop = Workshop.on(kind)) {
            fails(workshop, kind, workshop.release(First.class, Lost.class), call, "nowhere.lost");
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void indexNameTakenByAnothersIndex_leavesNothing(DatabaseKind kind, Consumer<Schema> call) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute("create table other (id int)", "create index taken on other (id)");

            fails(workshop, kind, workshop.release(First.class, Ruled.class), call, "ruled");
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void tableNameTakenByAnothersIndex_leavesNothing(DatabaseKind kind, Consumer<Schema> call) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute("create table other (id int)", "create index occupied on other (id)");

            fails(workshop, kind, workshop.release(First.class, Occupied.class), call, "occupied");
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void indexNameTakenByAnothersView_leavesNothing(DatabaseKind kind, Consumer<Schema> call) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute(
                    kind == DatabaseKind.POSTGRESQL
                            ? "create view taken as select 1 as one"
                            : "create table taken (id int)");

            fails(workshop, kind, workshop.release(First.class, Ruled.class), call, "ruled");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void tenChangesOfWhichOneFails_leaveNothing(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute(
                    "create table old (id int primary key, label text)",
                    "insert into old values (1, 'a')",
                    "create table other (id int)",
                    "create index taken on other (id)");
            Ferro ferro = workshop.release(Grown.class);
            String before = ferro.schema().diff().toString();
            assertThat(ferro.schema().diff().additions()).hasSizeGreaterThanOrEqualTo(10);

            assertThatThrownBy(() -> ferro.schema().update())
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("unique constraint taken of table old (label) is missing")
                    .hasMessageContaining("'owner'");

            assertThat(ferro.schema().diff()).hasToString(before);
            workshop.execute("drop index taken");
            assertThat(ferro.schema().update().differences()).isEmpty();
            Workshop.assertNoDifference(ferro);
        }
    }

    /** The server goes while somebody else's lock makes the creation wait in its middle. */
    @Test
    void backendKilledInTheMiddle_onPostgresql_leavesNothing() throws SQLException {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL);
                Ferro ferro = ofOne(workshop);
                Connection blocker = workshop.database().connect();
                Statement blocking = blocker.createStatement()) {
            workshop.execute("create table old (id int primary key, label text)");
            List<String> before = objects(workshop, DatabaseKind.POSTGRESQL);
            blocker.setAutoCommit(false);
            blocking.execute("lock table old");

            CompletableFuture<Void> work =
                    CompletableFuture.runAsync(() -> ferro.schema().update());
            kill((PostgresqlDatabase) workshop.database());

            assertThatThrownBy(work::join)
                    .cause()
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("column old.one is missing")
                    .hasMessageContaining("'owner'");
            blocker.rollback();
            assertThat(objects(workshop, DatabaseKind.POSTGRESQL)).isEqualTo(before);
            recovers(ferro);
        }
    }

    private static Ferro ofOne(Workshop workshop) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder(Workshop.OWNER)
                        .url(workshop.database().url())
                        .defaultConnection(true)
                        .pool(PoolSettings.builder().maxSize(1).build())
                        .build())
                .entities(Grown.class)
                .build();
    }

    private static void kill(PostgresqlDatabase database) throws SQLException {
        try (Connection outside = database.connectAsSuperuser();
                Statement statement = outside.createStatement()) {
            boolean killed = false;
            while (!killed) {
                try (var row = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
                    killed = row.next();
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private static void recovers(Ferro ferro) {
        assertThat(ferro.connections().metrics(Workshop.OWNER).active()).isZero();
        assertThat(ferro.schema().update().differences()).isEmpty();
        Workshop.assertNoDifference(ferro);
    }
}
