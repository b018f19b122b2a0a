package dev.ferro.schema;

import static dev.ferro.SchemaDifference.Kind.CHECK;
import static dev.ferro.SchemaDifference.Kind.FOREIGN_KEY;
import static dev.ferro.SchemaDifference.Kind.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.EntityMappingException;
import dev.ferro.Ferro;
import dev.ferro.Isolation;
import dev.ferro.Ref;
import dev.ferro.SchemaDiff;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of a schema: it is told, and what can be done is done. */
@Tag("R20")
class SchemaObstacleTest {

    @Entity
    @Table(name = "thing")
    record Thing(@Id Long id, String name) {}

    @Entity
    @Table(name = "part")
    record Part(@Id Long id, @ManyToOne @Nullable Ref<Thing> thing) {}

    enum Size {
        S,
        M,
        L
    }

    @Entity
    @Table(name = "shirt")
    record Shirt(
            @Id Long id,
            @Enumerated(EnumType.STRING) Size size,
            @Nullable String note) {}

    @Entity
    @Table(name = "one", indexes = @Index(name = "name_idx", columnList = "name"))
    record One(@Id Long id, String name) {}

    @Entity
    @Table(name = "other", indexes = @Index(name = "name_idx", columnList = "name"))
    record Other(@Id Long id, String name) {}

    @Entity
    @Table(name = "numbers")
    record Numbers(@Id Long id) {}

    @Entity
    @Table(name = "numbered")
    @SequenceGenerator(name = "numbers")
    record Numbered(
            @Id @GeneratedValue(generator = "numbers") Long id) {}

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void referenceToAView_hasNoForeignKey(DatabaseKind kind) {
        assertLeftOut(
                kind,
                "thing is a view",
                "create table base (id bigint primary key, name text)",
                "insert into base values (1, 'a')",
                "create view thing as select id, name from base");
    }

    /** SQLite would take the foreign key, and refuse every row. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void referenceToWhatIsNotUnique_hasNoForeignKey(DatabaseKind kind) {
        assertLeftOut(
                kind,
                "nothing makes [id] unique there",
                "create table thing (id bigint not null, name text)",
                "insert into thing values (1, 'a')");
    }

    private static void assertLeftOut(DatabaseKind kind, String why, String... before) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute(before);
            Ferro ferro = workshop.created(Part.class);

            assertThat(ferro.schema().diff().byHand())
                    .filteredOn(difference -> difference.kind() == FOREIGN_KEY)
                    .singleElement()
                    .hasToString("the foreign key part_thing_id_fkey of table part (thing_id) to thing is missing, and"
                            + " cannot be: " + why);
            ferro.repository(Part.class).insert(new Part(1L, Ref.to(Thing.class, 1L)));
            ferro.repository(Part.class).insert(new Part(2L, null));
            assertThat(ferro.repository(Part.class).count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void checkThatRefusesAValue_isToldWhateverAnotherAllows(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            workshop.execute("create table shirt (id bigint primary key, note text, size text"
                    + " constraint old check (size in ('S', 'L')) constraint today check (size in ('S', 'M', 'L')))");

            SchemaDiff diff = workshop.release(Shirt.class).schema().diff();

            assertThat(diff.breaking()).singleElement().satisfies(difference -> {
                assertThat(difference.kind()).isEqualTo(CHECK);
                assertThat(difference.description()).endsWith("is to allow 'S', 'M', 'L'; old allows 'S', 'L'");
            });
        }
    }

    /** What is over a column of another type waits, and the rest is added. */
    @Test
    void enumOfTheDatabase_onPostgresql_keepsNothingElseFromBeingAdded() {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL)) {
            workshop.execute(
                    "create type sizes as enum ('S', 'XXL')", "create table shirt (id bigint primary key, size sizes)");

            SchemaDiff left = workshop.release(Shirt.class).schema().update();

            assertThat(Workshop.kinds(left)).containsExactly(TYPE, CHECK);
            assertThat(left.toString()).endsWith("is missing; it needs the column as it is to be");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nameGivenTwice_isRefusedBeforeAnythingIsSent(DatabaseKind kind) {
        try (Workshop workshop = Workshop.on(kind)) {
            Ferro ferro = workshop.release(One.class, Other.class);

            assertThatExceptionOfType(EntityMappingException.class)
                    .isThrownBy(() -> ferro.schema().create())
                    .withMessage("FERRO0128: the name name_idx is given to an index of One and to an index of Other;"
                            + " give one of them another name");
            assertThat(ferro.connections().metrics(Workshop.OWNER).created()).isZero();
        }
    }

    @Test
    void tableCalledAsASequence_onPostgresql_isRefused() {
        try (Workshop workshop = Workshop.on(DatabaseKind.POSTGRESQL)) {
            Ferro ferro = workshop.release(Numbered.class, Numbers.class);

            assertThatExceptionOfType(EntityMappingException.class)
                    .isThrownBy(() -> ferro.schema().create())
                    .withMessageStartingWith("FERRO0128: the name numbers is given to a sequence and to the table of");
        }
    }

    /** What another one created while this one waited is seen, in a session too. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @ExtendWith(TestDatabases.class)
    @Tag("R20a")
    void whatAnotherCreated_isSeen(boolean inSession, PostgresqlDatabase database) throws Exception {
        ConnectionSettings settings = ConnectionSettings.builder("owner")
                .url(database.url())
                .isolation(Isolation.REPEATABLE_READ)
                .defaultConnection(true)
                .build();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Ferro ferro = Ferro.builder()
                        .connection(settings)
                        .entities(Thing.class)
                        .build();
                Connection another = database.connect();
                Statement statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(x'666572726F44444C'::bigint)");
            statement.execute("create table thing (id bigint primary key, name text)");
            Future<?> waiting = thread.submit(() -> {
                if (inSession) {
                    ferro.sessions().run(session -> ferro.schema().create());
                } else {
                    ferro.schema().create();
                }
            });
            awaitLock(database);
            another.commit();

            waiting.get();
            assertThat(ferro.repository(Thing.class).count()).isZero();
        } finally {
            thread.shutdownNow();
        }
    }

    private static void awaitLock(PostgresqlDatabase database) throws Exception {
        try (Connection observer = database.connect();
                Statement statement = observer.createStatement()) {
            boolean waits = false;
            while (!waits) {
                try (var rows =
                        statement.executeQuery("select 1 from pg_locks where locktype = 'advisory' and not granted")) {
                    waits = rows.next();
                }
            }
        }
    }
}
