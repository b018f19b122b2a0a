package dev.ferro.relation;

import static dev.ferro.query.Assignment.set;
import static dev.ferro.query.Attribute.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Ref;
import dev.ferro.relation.Library.Author;
import dev.ferro.relation.Library.Book;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A query neither carries a reference to another connection, nor leaves behind what it has made untrue. */
class ForeignReferenceTest {

    private static Ref<Author> loadedThroughService(Library library) {
        Author ada = library.authors().insert(new Author("Ada"));
        library.books().insert(new Book("Notes", ada));
        return library.books()
                .using("service")
                .findAll()
                .findFirst()
                .orElseThrow()
                .author();
    }

    @Tag("R19a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void referenceFromElsewhere_isRefusedInFiltersAndAssignments(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Ref<Author> foreign = loadedThroughService(library);
            var books = library.books().where(attribute(Book::author).equalTo(foreign));

            assertThatThrownBy(books::list).isInstanceOf(ConnectionMismatchException.class);
            assertThatThrownBy(books::count).isInstanceOf(ConnectionMismatchException.class);
            assertThatThrownBy(books::stream).isInstanceOf(ConnectionMismatchException.class);
            assertThatThrownBy(books::delete).isInstanceOf(ConnectionMismatchException.class);
            assertThatThrownBy(() -> library.books()
                            .where(attribute(Book::author).in(List.of(foreign)))
                            .exists())
                    .isInstanceOf(ConnectionMismatchException.class);
            assertThatThrownBy(() -> library.books().query().update(set(attribute(Book::author), foreign)))
                    .isInstanceOf(ConnectionMismatchException.class);
            assertThat(library.books()
                            .using("service")
                            .where(attribute(Book::author).equalTo(foreign))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Tag("R18")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changingQuery_makesTheSessionForgetItsInstances(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            library.authors().insert(new Author("Ada"));
            library.ferro.transactions().using("app").run(transaction -> {
                Author before = library.authors().findAll().findFirst().orElseThrow();
                library.authors().query().update(set(attribute(Author::name), "Countess"));

                Author after = library.authors().findAll().findFirst().orElseThrow();
                assertThat(after).isNotSameAs(before);
                assertThat(after.name()).isEqualTo("Countess");
                assertThat(before.name()).as("as it was read").isEqualTo("Ada");
            });
        }
    }
}
