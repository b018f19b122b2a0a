package dev.ferro.relation;

import static dev.ferro.query.Fetch.relation;
import static dev.ferro.query.Ordering.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.InvalidQueryException;
import dev.ferro.Ref;
import dev.ferro.relation.Library.Author;
import dev.ferro.relation.Library.Biography;
import dev.ferro.relation.Library.Book;
import dev.ferro.relation.Library.Topic;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.page.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Relations that a query names come with it, in one statement each. */
@Tag("Q7")
class FetchTest {

    private static Library on(DatabaseKind kind) {
        Library library = Library.on(kind);
        Author ada = library.authors().insert(new Author("Ada"));
        Author bob = library.authors().insert(new Author("Bob").pupilOf(ada));
        library.authors().insert(new Author("Cy").pupilOf(ada));
        Book notes = library.books().insert(new Book("Notes", ada));
        library.books().insert(new Book("Sketches", ada));
        Book letters = library.books().insert(new Book("Letters", bob));
        library.topics().insert(new Topic("engines")).books().addAll(List.of(notes, letters));
        library.topics().insert(new Topic("looms")).books().add(notes);
        notes.keywords().addAll(List.of("loop", "card"));
        return library;
    }

    private static List<Author> inOrder(Library library) {
        return library.authors()
                .query()
                .orderBy(asc(Author::name))
                .fetch(
                        relation(Author::mentor),
                        relation(Author::biography),
                        relation(Author::books).to(Book::topics),
                        relation(Author::books).to(Book::keywords))
                .list();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void eachRelation_isThereWithoutAsking(DatabaseKind kind) {
        try (Library library = on(kind)) {
            List<Author> authors = inOrder(library);
            library.ferro.sql().execute("delete from topic_book");
            library.ferro.sql().execute("delete from book_keywords");
            library.books().query().delete();

            Author ada = authors.get(0);
            assertThat(ada.books().isLoaded()).isTrue();
            assertThat(ada.books().count()).isEqualTo(2);
            Book notes = ada.books().list().get(0);
            assertThat(notes.topics().list()).extracting(Topic::name).containsExactly("engines", "looms");
            assertThat(notes.keywords().list()).containsExactly("card", "loop");
            assertThat(ada.books().list().get(1).topics().list()).isEmpty();
            assertThat(authors.get(2).books().list()).as("of one without").isEmpty();
            assertThat(ada.biography().isLoaded()).isTrue();
            assertThat(ada.biography().first()).isEmpty();
            assertThat(ada.mentor()).isNull();
            assertThat(Library.present(authors.get(1).mentor()).isLoaded()).isTrue();
            assertThat(Library.present(authors.get(1).mentor())
                            .find()
                            .orElseThrow()
                            .name())
                    .isEqualTo("Ada");
            assertThat(ada.books().query().count()).as("a query asks").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void targets_ofTheSameKeyAreOneInstance_andKnowTheirOrigin(DatabaseKind kind) {
        try (Library library = on(kind)) {
            List<Author> pupils = library.authors()
                    .using("service")
                    .query()
                    .orderBy(asc(Author::name))
                    .fetch(relation(Author::mentor))
                    .list();
            Author of1 = Library.present(pupils.get(1).mentor()).find().orElseThrow();
            Author of2 = Library.present(pupils.get(2).mentor()).find().orElseThrow();

            assertThat(of1).isSameAs(of2);
            assertThat(library.authors().originOf(of1)).contains("service");
        }
    }

    @Tag("R18")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void inATransaction_fetchedInstancesAreTheKnownOnes(DatabaseKind kind) {
        try (Library library = on(kind)) {
            library.ferro.transactions().using("app").run(transaction -> {
                List<Author> authors = inOrder(library);
                assertThat(Library.present(authors.get(1).mentor()).find()).containsSame(authors.get(0));
                assertThat(authors.get(0)
                                .pupils()
                                .query()
                                .orderBy(asc(Author::name))
                                .list())
                        .containsExactly(authors.get(1), authors.get(2));
            });
        }
    }

    @Tag("R18")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void readAgain_knownInstanceForgetsWhatWasFetched(DatabaseKind kind) {
        try (Library library = on(kind)) {
            library.ferro.transactions().using("app").run(transaction -> {
                Author ada = inOrder(library).get(0);
                library.books().insert(new Book("New", ada));
                assertThat(ada.books().list()).as("as fetched").hasSize(2);

                assertThat(library.authors().findById(Library.key(ada))).containsSame(ada);
                assertThat(ada.books().list()).hasSize(3);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void danglingReference_isLoadedAndEmpty(DatabaseKind kind) {
        try (Library library = on(kind)) {
            library.executeUnchecked("delete from author where name = 'Ada'");
            List<Author> authors =
                    library.authors().query().fetch(relation(Author::mentor)).list();

            assertThat(authors).hasSize(2).allSatisfy(author -> {
                assertThat(Library.present(author.mentor()).isLoaded()).isTrue();
                assertThat(Library.present(author.mentor()).find()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void adding_forgetsWhatWasFetched(DatabaseKind kind) {
        try (Library library = on(kind)) {
            Topic looms = library.topics()
                    .query()
                    .orderBy(asc(Topic::name))
                    .fetch(relation(Topic::books))
                    .list()
                    .get(1);
            assertThat(looms.books().list()).hasSize(1);

            looms.books().addAll(library.books().findAll().toList());
            assertThat(looms.books().isLoaded()).isFalse();
            assertThat(looms.books().list()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyChange_forgetsWhatWasFetched(DatabaseKind kind) {
        try (Library library = on(kind)) {
            var books = library.books().query().fetch(relation(Book::topics), relation(Book::keywords));
            Topic looms = library.topics().findById("looms").orElseThrow();

            assertThat(forgotten(
                            books.first().orElseThrow(), book -> book.topics().clear()))
                    .isTrue();
            assertThat(forgotten(
                            books.first().orElseThrow(), book -> book.topics().remove(looms)))
                    .isTrue();
            assertThat(forgotten(
                            books.first().orElseThrow(), book -> book.keywords().add("new")))
                    .isTrue();
            assertThat(forgotten(
                            books.first().orElseThrow(), book -> book.keywords().remove("new")))
                    .isTrue();
            assertThat(forgotten(
                            books.first().orElseThrow(), book -> book.keywords().clear()))
                    .isTrue();
        }
    }

    private static boolean forgotten(Book book, Consumer<Book> change) {
        assertThat(book.topics().isLoaded() && book.keywords().isLoaded()).isTrue();
        change.accept(book);
        return !(book.topics().isLoaded() && book.keywords().isLoaded());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyWayToFind_fetches(DatabaseKind kind) {
        try (Library library = on(kind)) {
            var query =
                    library.authors().query().orderBy(asc(Author::name)).fetch(relation(Author.class, "books.topics"));

            assertThat(query.first().orElseThrow().books().isLoaded()).isTrue();
            assertThat(query.limit(1).single().books().isLoaded()).isTrue();
            assertThat(query.page(PageRequest.ofSize(2)))
                    .allMatch(author -> author.books().isLoaded());
            assertThat(query.cursoredPage(PageRequest.ofSize(2)))
                    .allMatch(author -> author.books().isLoaded());
            assertThat(query.stream()).allMatch(author -> author.books().isLoaded());
            library.ferro
                    .transactions()
                    .using("app")
                    .run(transaction -> assertThat(query.stream())
                            .hasSize(3)
                            .allMatch(author -> author.books().isLoaded()));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void tenThousandParents_areFetchedAtOnce(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            int many = 10_000;
            List<Author> authors = new ArrayList<>(many);
            IntStream.range(0, many).forEach(i -> authors.add(new Author("a" + i)));
            library.authors().insertAll(authors);
            library.books()
                    .insertAll(authors.stream()
                            .map(author -> new Book("of " + author.name(), author))
                            .toList());

            List<Author> found =
                    library.authors().query().fetch(relation(Author::books)).list();
            assertThat(found)
                    .hasSize(many)
                    .allSatisfy(author -> assertThat(author.books().list())
                            .extracting(Book::title)
                            .containsExactly("of " + author.name()));
            assertThat(library.books().query().fetch(relation(Book::author)).list())
                    .hasSize(many)
                    .allSatisfy(book -> assertThat(
                                    book.author().find().orElseThrow().name())
                            .isEqualTo(book.title().substring(3)));
        }
    }

    @Tag("Q8")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unknownRelation_isRefusedByName(DatabaseKind kind) {
        try (Library library = on(kind)) {
            assertThatThrownBy(() -> library.authors()
                            .query()
                            .fetch(relation(Author.class, "bocks"))
                            .list())
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessage(
                            "FERRO0123: entity Author has no relation 'bocks' to fetch; it has mentor, pupils, books,"
                                    + " biography. Did you mean 'books'?");
            assertThatThrownBy(() -> library.authors()
                            .query()
                            .fetch(relation(Author.class, "books.keywords.length"))
                            .list())
                    .isInstanceOf(InvalidQueryException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void referenceThatNobodyLoaded_isLeftAlone(DatabaseKind kind) {
        try (Library library = on(kind)) {
            Ref<Author> made = Ref.to(Author.class, 1);
            library.biographies().insert(new Biography(1, made, "x"));
            Biography life = library.biographies()
                    .query()
                    .fetch(relation(Biography::author))
                    .single();

            assertThat(life.author().isLoaded()).isTrue();
            assertThat(made.isLoaded()).isFalse();
        }
    }
}
