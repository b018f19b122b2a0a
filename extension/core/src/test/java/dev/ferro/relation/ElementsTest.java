package dev.ferro.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Elements;
import dev.ferro.relation.Library.Author;
import dev.ferro.relation.Library.Book;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Basic values in a table of their own. */
@Tag("Q6")
class ElementsTest {

    private static Book book(Library library) {
        Author ada = library.authors().insert(new Author("Ada"));
        return library.books().insert(new Book("Notes", ada));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void elements_areAddedOnceListedInOrderAndRemoved(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Book book = book(library);
            Elements<String> keywords = book.keywords();

            assertThat(keywords.list()).isEmpty();
            assertThat(keywords.add("loops")).isTrue();
            assertThat(keywords.add("loops")).as("there already").isFalse();
            assertThat(keywords.addAll(List.of("engine", "loops", "it's \"quoted\"")))
                    .isEqualTo(2);
            assertThat(keywords.list()).containsExactlyInAnyOrder("engine", "it's \"quoted\"", "loops");
            assertThat(keywords.count()).isEqualTo(3);
            assertThat(keywords.contains("loops")).isTrue();
            assertThat(keywords.contains("weaving")).isFalse();
            assertThat(keywords.remove("loops")).isTrue();
            assertThat(keywords.remove("loops")).as("gone already").isFalse();
            assertThat(keywords.clear()).isEqualTo(2);
            assertThat(keywords.list()).isEmpty();
            assertThat(keywords.isLoaded()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyElements_areAddedAllOrNone(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Elements<String> keywords = book(library).keywords();
            List<String> many = new ArrayList<>(
                    IntStream.range(0, 2500).mapToObj(i -> "k" + i).toList());

            assertThat(keywords.addAll(many)).isEqualTo(2500);
            assertThat(keywords.addAll(List.of())).isZero();
            many.add("half a pair \ud800");
            keywords.clear();
            assertThatThrownBy(() -> keywords.addAll(many)).hasMessageContaining("surrogate");
            assertThat(keywords.count()).isZero();
        }
    }

    @Tag("R19")
    @Tag("R16")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void elements_workWhereTheirInstanceCameFrom(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Book book = library.books()
                    .using("service")
                    .findById(Library.present(book(library).id()))
                    .orElseThrow();
            Elements<String> keywords = book.keywords();
            keywords.add("x");

            library.ferro.transactions().using("app").run(transaction -> {
                assertThatThrownBy(keywords::list).isInstanceOf(ConnectionMismatchException.class);
                assertThatThrownBy(() -> keywords.add("y")).isInstanceOf(ConnectionMismatchException.class);
            });
            library.ferro.transactions().using("service").run(transaction -> {
                keywords.add("y");
                assertThat(keywords.list()).containsExactly("x", "y");
                transaction.setRollbackOnly();
            });
            assertThat(keywords.list()).containsExactly("x");
        }
    }

    @Tag("R12")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void detachedInstance_takesItsElementsAlong(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Book book = library.books()
                    .using("service")
                    .findById(Library.present(book(library).id()))
                    .orElseThrow();

            library.books().detach(book);
            library.ferro
                    .transactions()
                    .using("app")
                    .run(transaction -> assertThat(book.keywords().list()).isEmpty());
        }
    }
}
