package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.MissingPrivilegeException;
import dev.ferro.Ref;
import dev.ferro.SchemaGeneration;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles of real PostgreSQL that may not do all that a schema needs: what is missing is named, and nobody else is tried. */
@Tag("R20")
@Tag("Q9")
class SchemaPrivilegeTest {

    private final PostgresqlDatabase database = PostgresqlServer.get().newDatabase();

    @Entity
    @Table(name = "thing")
    record Thing(@Id int id, String name) {}

    @Entity
    @Table(name = "thing")
    record WithNote(@Id int id, String name, @Nullable String note) {}

    @Entity
    @Table(name = "thing")
    record Unique(@Id int id, @Column(unique = true) String name) {}

    @Entity
    @Table(name = "thing")
    record Needing(
            @Id int id,
            String name,
            @Column(nullable = false) String needed) {}

    @Entity
    record Referring(@Id int id, @ManyToOne Ref<Thing> thing) {}

    @Entity
    @Table(name = "hidden", schema = "closed")
    record Hidden(@Id int id) {}

    @Entity
    record Counted(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
            Long id) {}

    @AfterEach
    void close() {
        database.close();
    }

    /** The owner is the default; whoever works is {@code app}, {@code service} or the owner. */
    private Ferro release(Class<?>... entities) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder("owner")
                        .url(database.ownerUrl())
                        .defaultConnection(true)
                        .build())
                .connection(
                        ConnectionSettings.builder("app").url(database.appUrl()).build())
                .connection(ConnectionSettings.builder("service")
                        .url(database.serviceUrl())
                        .build())
                .entities(entities)
                .build();
    }

    private void createdByOwner(Class<?>... entities) {
        try (Ferro ferro = release(entities)) {
            ferro.schema().create("owner");
        }
    }

    private void asOwner(String... statements) {
        try (Ferro ferro = release()) {
            for (String sql : statements) {
                ferro.sql().execute(sql);
            }
        }
    }

    private static void needs(String needed, String object, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(MissingPrivilegeException.class)
                .hasMessageStartingWith("FERRO0050: ")
                .hasMessageContaining(object)
                .satisfies(failed -> assertThat(((MissingPrivilegeException) failed).needed())
                        .contains(needed));
    }

    private static void assertOwnerUntouched(Ferro ferro) {
        assertThat(ferro.connections().metrics("owner").created()).isZero();
    }

    @Test
    void create_withoutTheRight_namesIt() {
        try (Ferro ferro = release(Thing.class)) {
            needs(
                    "CREATE on the schema of thing",
                    "table thing is missing",
                    () -> ferro.schema().create("app"));
            needs(
                    "CREATE on the schema of thing",
                    "table thing is missing",
                    () -> ferro.schema().update("app"));

            assertOwnerUntouched(ferro);
            assertThat(ferro.schema().diff("owner").isEmpty()).isFalse();
        }
    }

    @Test
    void createSequence_withoutTheRight_namesIt() {
        try (Ferro ferro = release(Counted.class)) {
            needs(
                    "CREATE on the schema of counted_seq",
                    "sequence counted_seq",
                    () -> ferro.schema().create("app"));

            assertOwnerUntouched(ferro);
        }
    }

    @Test
    void createAtRegistration_withoutTheRight_namesItAndLeavesTheNameFree() {
        try (Ferro ferro = Ferro.builder()
                .connection(ConnectionSettings.builder("owner")
                        .url(database.ownerUrl())
                        .defaultConnection(true)
                        .build())
                .entities(Thing.class)
                .build()) {
            for (SchemaGeneration generation :
                    new SchemaGeneration[] {SchemaGeneration.CREATE, SchemaGeneration.UPDATE}) {
                ConnectionSettings app = ConnectionSettings.builder("app")
                        .url(database.appUrl())
                        .schemaGeneration(generation)
                        .build();
                needs(
                        "CREATE on the schema of thing",
                        "'app'",
                        () -> ferro.connections().register(app));
            }

            assertThat(ferro.connections().names()).containsExactly("owner");
            assertOwnerUntouched(ferro);
        }
    }

    @Test
    void create_withoutTheRightAndNothingToCreate_succeeds() {
        createdByOwner(Thing.class, Counted.class);
        try (Ferro ferro = release(Thing.class, Counted.class)) {
            ferro.schema().create("app");

            assertThat(ferro.schema().update("app").isEmpty()).isTrue();
            assertOwnerUntouched(ferro);
        }
    }

    @Test
    void update_ofAnothersTable_namesTheOwnership() {
        createdByOwner(Thing.class);
        try (Ferro columns = release(WithNote.class);
                Ferro constraints = release(Unique.class)) {
            needs(
                    "ownership of table thing",
                    "column thing.note is missing",
                    () -> columns.schema().update("service"));
            needs(
                    "ownership of table thing",
                    "unique constraint",
                    () -> constraints.schema().update("service"));

            assertOwnerUntouched(columns);
        }
    }

    @Test
    void foreignKey_toATableWithoutReferences_namesIt() {
        createdByOwner(Thing.class);
        try (Ferro ferro = release(Referring.class)) {
            needs(
                    "REFERENCES on the tables that it refers to",
                    "table referring is missing",
                    () -> ferro.schema().create("service"));
            assertOwnerUntouched(ferro);

            asOwner("grant references on thing to " + database.service().name());
            ferro.schema().create("service");
            assertThat(ferro.schema().diff("service").isEmpty()).isTrue();
        }
    }

    /** The catalog is everybody's; the rows are not needed. */
    @Test
    void diffAndValidate_withoutSelect_compareAllTheSame() {
        createdByOwner(Thing.class);
        asOwner("revoke all on thing from " + database.app().name());
        try (Ferro same = release(Thing.class);
                Ferro next = release(WithNote.class)) {
            assertThatCode(() -> same.schema().validate("app")).doesNotThrowAnyException();
            assertThat(same.schema().diff("app").isEmpty()).isTrue();
            assertThat(next.schema().diff("app")).hasToString("column thing.note is missing");
            assertOwnerUntouched(same);
        }
    }

    /** Whether a column that must not be null can be added depends on the rows. */
    @Test
    void diff_thatMustLookForRows_withoutSelect_namesIt() {
        createdByOwner(Thing.class);
        asOwner("revoke all on thing from " + database.app().name());
        try (Ferro ferro = release(Needing.class)) {
            needs(
                    "SELECT on tables to which a column is to be added",
                    "'app'",
                    () -> ferro.schema().diff("app"));
        }
    }

    @Test
    void schemaThatMayNotBeUsed_isNamed() {
        asOwner("create schema closed", "create table closed.hidden (id integer primary key)");
        try (Ferro ferro = release(Hidden.class)) {
            needs(
                    "USAGE on the schemas of the tables",
                    "closed",
                    () -> ferro.schema().diff("app"));
            needs(
                    "USAGE on the schemas of the tables",
                    "closed",
                    () -> ferro.schema().create("app"));
        }
    }
}
