package dev.ferro.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.Elements;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.SchemaGeneration;
import dev.ferro.SchemaMismatchException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What script and diff write, Flyway runs at the next start, and the schema is the one that is wanted. */
@Tag("R20")
class SchemaRoundTripTest {

    enum Kind {
        NOVEL,
        ESSAY
    }

    @Entity
    @Table(name = "author", indexes = @Index(columnList = "name desc"))
    record Author(
            @Id @GeneratedValue Long id,
            String name,
            @OneToOne @Nullable Ref<Book> best) {}

    @Entity
    @Table(name = "book")
    record Book(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
            Long id,

            @Enumerated(EnumType.STRING) Kind kind,
            @ManyToOne(optional = false) Ref<Author> author,

            @Column(columnDefinition = "text default 'it''s; new'")
            String note,

            @ElementCollection Elements<String> words) {}

    @Entity
    @Table(name = "book", uniqueConstraints = @UniqueConstraint(columnNames = {"kind", "isbn"}))
    record BookOfToday(
            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE)
            Long id,

            @Enumerated(EnumType.STRING) Kind kind,
            @ManyToOne(optional = false) Ref<Author> author,

            @Column(columnDefinition = "text default 'it''s; new'")
            String note,

            @Nullable String isbn,
            @ManyToOne @Nullable Ref<Author> translator,
            @ManyToMany Relation<Shelf> shelves) {}

    @Entity
    @Table(name = "shelf")
    record Shelf(@Id String name) {}

    @TempDir
    Path directory;

    private Scripts scripts;

    private Ferro start(TestDatabase database, SchemaGeneration generation, Class<?> entity) {
        return Ferro.builder()
                .connection(scripts.settings(database.url())
                        .schemaGeneration(generation)
                        .build())
                .entities(entity)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void script_thenDiff_leadFromReleaseToRelease(DatabaseKind kind) {
        scripts = new Scripts(directory);
        try (TestDatabase database = kind.open()) {
            try (Ferro empty = start(database, SchemaGeneration.NONE, Book.class)) {
                scripts.with("V1__first.sql", empty.schema().script());
            }
            try (Ferro first = start(database, SchemaGeneration.VALIDATE, Book.class)) {
                assertThat(first.schema().diff().differences()).isEmpty();
            }
            assertThatExceptionOfType(SchemaMismatchException.class)
                    .isThrownBy(() -> start(database, SchemaGeneration.VALIDATE, BookOfToday.class))
                    .withMessageContaining("column book.isbn is missing")
                    .withMessageContaining("table book_shelf is missing");
            try (Ferro next = start(database, SchemaGeneration.NONE, BookOfToday.class)) {
                scripts.with("V2__second.sql", next.schema().diff().script());
            }
            try (Ferro second = start(database, SchemaGeneration.VALIDATE, BookOfToday.class)) {
                assertThat(second.schema().diff().differences()).isEmpty();
                assertThat(Scripts.history(second)).containsExactly("1", "2");
            }
        }
    }
}
