package dev.ferro.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.SchemaGeneration;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement that failed once says the same when it fails again on the same physical connection. */
class RepeatedFailureTest {

    @Entity
    record Note(@Id String id, String text) {}

    @Tag("S4")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void write_refusedTwice_tellsTheSameReason(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .entities(Note.class)
                        .connection(ConnectionSettings.builder("owner")
                                .url(database.ownerUrl())
                                .schemaGeneration(SchemaGeneration.CREATE)
                                .build())
                        .connection(ConnectionSettings.builder("app")
                                .url(database.ownerUrl())
                                .readOnly(true)
                                .build())
                        .build()) {
            Repository<Note> notes = ferro.repository(Note.class).using("app");
            Note note = new Note("1", "text");

            Throwable first = catchThrowable(() -> notes.insert(note));
            Throwable second = catchThrowable(() -> notes.insert(note));

            assertThat(first).hasMessageContaining("SQLSTATE 25006");
            assertThat(second).hasMessage(first.getMessage());
            assertThat(ferro.connections().metrics("app").created()).isEqualTo(1);
        }
    }
}
