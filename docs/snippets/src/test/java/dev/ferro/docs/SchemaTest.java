package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.RoutingException;
import dev.ferro.Schema;
import dev.ferro.SchemaDiff;
import dev.ferro.SchemaDifference;
import dev.ferro.SchemaGeneration;
import dev.ferro.SchemaMismatchException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page about schemas and migrations. */
class SchemaTest {

    private static final String LEFT =
            "column volume.language is missing; it must not be null, and the rows that are there have no value for it";

    // tag::releases[]
    @Entity
    @Table(name = "volume")
    record Volume(@Id String isbn, String title) {} // of the first release

    @Entity
    @Table(name = "volume")
    record VolumeOfToday(
            @Id String isbn,
            @Column(unique = true) String title,
            @Nullable Integer pages,
            @Column(nullable = false) String language) {}
    // end::releases[]

    @TempDir
    Path migrations;

    /** An application that knows the first release, or the one of today. */
    private static Ferro release(TestDatabase database, Class<?> volume) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder("app")
                        .url(database.appUrl())
                        .defaultConnection(true)
                        .build())
                .connection(ConnectionSettings.builder("owner")
                        .url(database.ownerUrl())
                        .build())
                .entities(volume)
                .build();
    }

    /** The first release was here, and left a row. */
    private static void installFirstRelease(TestDatabase database) {
        try (Ferro ferro = release(database, Volume.class)) {
            ferro.schema().create("owner");
            ferro.repository(Volume.class).using("owner").insert(new Volume("978-0", "Notes"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R22")
    @Tag("AE7")
    void create_named_runsThere(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = release(database, Volume.class)) {
            // tag::create[]
            Schema schema = ferro.schema();
            schema.create("owner");
            ferro.connections().close("owner");
            // end::create[]
            assertThat(ferro.repository(Volume.class).count()).isZero();
            assertThat(ferro.connections().names()).containsExactly("app");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R22")
    void create_unnamed_isRefused(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = release(database, Volume.class)) {
            assertThatThrownBy(() -> ferro.schema().create())
                    .isInstanceOf(RoutingException.class)
                    .hasMessage("FERRO0126: Schema.create needs the name of a connection: more than one is registered,"
                            + " and a schema is never changed where nobody said so; registered: app, owner");
        }
    }

    @ParameterizedTest
    @EnumSource
    void update_tellsWhatIsLeft(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            installFirstRelease(database);
            try (Ferro ferro = release(database, VolumeOfToday.class)) {
                Schema schema = ferro.schema();
                // tag::update[]
                SchemaDiff left = schema.update("owner"); // adds the column "pages", and that a title is unique
                for (SchemaDifference one : left.differences()) {
                    one.description(); // column volume.language is missing; …
                    one.advice(); // alter table "volume" add column "language" text not null
                }
                // end::update[]
                assertThat(left.differences())
                        .extracting(SchemaDifference::description)
                        .containsExactly(LEFT);
                assertThat(left.differences().get(0).advice())
                        .containsExactly("alter table \"volume\" add column \"language\" text not null");
            }
        }
    }

    // tag::validate[]
    static void check(Schema schema) {
        schema.validate("app"); // only reads: the connection with the fewest privileges may do so
    }
    // end::validate[]

    @ParameterizedTest
    @EnumSource
    void validate_namesAllThatBreaks(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            installFirstRelease(database);
            try (Ferro ferro = release(database, VolumeOfToday.class)) {
                SchemaMismatchException refused =
                        catchThrowableOfType(SchemaMismatchException.class, () -> check(ferro.schema()));

                assertThat(refused)
                        .hasMessage("FERRO0125: the schema of connection 'app' does not fit the entities in 3 point(s):"
                                + " column volume.pages is missing; " + LEFT
                                + "; unique constraint volume_title_key of table volume (title) is missing; let"
                                + " Schema.update add what is missing, or a migration, which Schema.diff writes");
                assertThat(refused.diff().breaking()).hasSize(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void diff_isAFileForAMigrationTool(DatabaseKind kind) throws IOException {
        try (TestDatabase database = kind.open()) {
            installFirstRelease(database);
            try (Ferro ferro = release(database, VolumeOfToday.class)) {
                // tag::diff[]
                SchemaDiff diff = ferro.schema().diff("owner");
                Files.writeString(migrations.resolve("V2__volume.sql"), diff.script());
                // end::diff[]
                String written = Files.readString(migrations.resolve("V2__volume.sql"));
                String shown = Region.of(Path.of("src/test/resources/V2__volume.sql"), "diff");
                assertThat(written)
                        .isEqualTo(
                                kind == DatabaseKind.POSTGRESQL
                                        ? shown
                                        : shown.replace(
                                                "alter table \"volume\" add constraint \"volume_title_key\" unique"
                                                        + " (\"title\")",
                                                "create unique index \"volume_title_key\" on \"volume\" (\"title\")"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void script_createsTheSame(DatabaseKind kind) throws IOException {
        try (TestDatabase database = kind.open();
                Ferro ferro = release(database, Volume.class)) {
            // tag::script[]
            String script = ferro.schema().script("owner"); // for an empty database; asks the database nothing
            Files.writeString(migrations.resolve("V1__volume.sql"), script);
            // end::script[]
            for (String sql : List.of(script.split(";\n"))) {
                ferro.sql().using("owner").execute(sql);
            }
            assertThat(ferro.schema().diff("owner").isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void update_atStart_thenClosed(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            String ownerUrl = database.ownerUrl();
            ConnectionSettings app = ConnectionSettings.builder("app")
                    .url(database.appUrl())
                    .defaultConnection(true)
                    .build();
            // tag::start[]
            ConnectionSettings owner = ConnectionSettings.builder("owner")
                    .url(ownerUrl)
                    .schemaGeneration(SchemaGeneration.UPDATE)
                    .build();
            Ferro ferro = Ferro.builder()
                    .entities(Volume.class)
                    .connection(owner)
                    .connection(app)
                    .build();
            ferro.connections().close("owner");
            // end::start[]
            try (ferro) {
                ferro.schema().validate(); // of the only connection that is left
                assertThat(ferro.repository(Volume.class).count()).isZero();
            }
        }
    }
}
