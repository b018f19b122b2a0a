package dev.ferro.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.InvalidValueException;
import dev.ferro.Relation;
import dev.ferro.StatementException;
import dev.ferro.relation.Library.Author;
import dev.ferro.relation.Library.Book;
import dev.ferro.relation.Library.Topic;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joined, taken out, cleared; from both sides. */
@Tag("Q6")
class ManyToManyTest {

    private static Book book(Library library, String title) {
        Author ada = library.authors().insert(new Author("Ada"));
        return library.books().insert(new Book(title, ada));
    }

    private static long joined(Library library) {
        return library.ferro
                .sql()
                .fetchOne("select count(*) as n from topic_book")
                .orElseThrow()
                .get("n", Long.class)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void adding_isIdempotentFromBothSides(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Book notes = book(library, "Notes");
            Book sketches = book(library, "Sketches");
            Topic engines = library.topics().insert(new Topic("engines"));

            assertThat(engines.books().add(notes)).isTrue();
            assertThat(engines.books().add(notes)).isFalse();
            assertThat(notes.topics().add(engines)).as("from the other side").isFalse();
            assertThat(sketches.topics().add(engines)).isTrue();
            assertThat(joined(library)).isEqualTo(2);
            assertThat(engines.books().addAll(List.of(notes, sketches))).isZero();
            assertThat(engines.books().addAll(List.of())).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void removing_isIdempotentAndLeavesTheRest(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Book notes = book(library, "Notes");
            Book sketches = book(library, "Sketches");
            Relation<Book> engines =
                    library.topics().insert(new Topic("engines")).books();
            Relation<Book> looms = library.topics().insert(new Topic("looms")).books();
            engines.addAll(List.of(notes, sketches));
            looms.add(notes);

            assertThat(engines.remove(notes)).isTrue();
            assertThat(engines.remove(notes)).isFalse();
            assertThat(joined(library)).isEqualTo(2);
            assertThat(engines.clear()).isEqualTo(1);
            assertThat(engines.clear()).isZero();
            assertThat(joined(library)).as("of looms").isEqualTo(1);
            assertThat(library.books().count()).as("the books stay").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void duplicate_isRefusedByTheDatabase(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Book notes = book(library, "Notes");
            library.topics().insert(new Topic("engines")).books().add(notes);

            assertThatThrownBy(() -> library.ferro.sql().execute("insert into topic_book select * from topic_book"))
                    .isInstanceOf(StatementException.class);
        }
    }

    @Tag("R19a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void targetFromElsewhere_isRefused(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Book notes = book(library, "Notes");
            library.topics().insert(new Topic("engines"));
            Topic engines =
                    library.topics().using("service").findById("engines").orElseThrow();

            assertThatThrownBy(() -> engines.books().add(notes))
                    .isInstanceOf(ConnectionMismatchException.class)
                    .hasMessageContaining("Relation<Topic.books>");
            assertThatThrownBy(() -> engines.books().remove(notes)).isInstanceOf(ConnectionMismatchException.class);
            assertThat(joined(library)).isZero();
        }
    }

    @Tag("R15")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void joins_areUndoneWithTheirTransaction(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Book notes = book(library, "Notes");
            Topic engines = library.topics().insert(new Topic("engines"));

            library.ferro.transactions().using("app").run(transaction -> {
                engines.books().add(notes);
                assertThat(joined(library)).isEqualTo(1);
                transaction.setRollbackOnly();
            });
            assertThat(joined(library)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void targetWithoutKey_isRefused(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Author ada = library.authors().insert(new Author("Ada"));
            Relation<Book> engines =
                    library.topics().insert(new Topic("engines")).books();

            assertThatThrownBy(() -> engines.add(new Book("not inserted", ada)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith(
                            "FERRO0122: Relation<Topic.books> cannot be joined to a Book without a key");
            assertThatThrownBy(() -> ada.books().add(book(library, "x")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageStartingWith("FERRO0121: Relation<Author.books> is no many-to-many relation");
        }
    }
}
