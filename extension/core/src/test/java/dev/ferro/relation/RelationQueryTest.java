package dev.ferro.relation;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Attribute.textAttribute;
import static dev.ferro.query.Ordering.asc;
import static dev.ferro.query.Ordering.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.InvalidQueryException;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.relation.Library.Author;
import dev.ferro.relation.Library.Biography;
import dev.ferro.relation.Library.Book;
import dev.ferro.relation.Library.Topic;
import dev.ferro.testing.databases.DatabaseKind;
import jakarta.data.page.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A relation to many is a query until it is listed. */
@Tag("Q6")
class RelationQueryTest {

    private static Library on(DatabaseKind kind) {
        Library library = Library.on(kind);
        Author ada = library.authors().insert(new Author("Ada"));
        Author bob = library.authors().insert(new Author("Bob").pupilOf(ada));
        library.authors().insert(new Author("Cy").pupilOf(ada));
        for (String title : List.of("Notes", "Sketches", "Letters")) {
            library.books().insert(new Book(title, ada));
        }
        library.books().insert(new Book("Notes", bob));
        return library;
    }

    private static Author author(Library library, String name) {
        return library.authors().where(attribute(Author::name).equalTo(name)).single();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void toMany_isFilteredOrderedCountedAndPaged(DatabaseKind kind) {
        try (Library library = on(kind)) {
            Relation<Book> books = author(library, "Ada").books();

            assertThat(books.count()).isEqualTo(3);
            assertThat(books.list()).extracting(Book::title).containsExactlyInAnyOrder("Notes", "Sketches", "Letters");
            assertThat(books.where(attribute(Book::title).greaterThan("M"))
                            .orderBy(desc(Book::title))
                            .list())
                    .extracting(Book::title)
                    .containsExactly("Sketches", "Notes");
            assertThat(books.query().orderBy(asc(Book::title)).page(PageRequest.ofSize(2)))
                    .extracting(Book::title)
                    .containsExactly("Letters", "Notes");
            assertThat(books.isLoaded()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void selfReference_isFollowedBothWays(DatabaseKind kind) {
        try (Library library = on(kind)) {
            Author ada = author(library, "Ada");

            assertThat(ada.mentor()).isNull();
            assertThat(ada.pupils().query().orderBy(asc(Author::name)).list())
                    .extracting(Author::name)
                    .containsExactly("Bob", "Cy");
            Author bob = author(library, "Bob");
            assertThat(Library.present(bob.mentor()).find().orElseThrow().name())
                    .isEqualTo("Ada");
            assertThat(library.authors()
                            .where(attribute(Author::mentor).to(Author::name).equalTo("Ada"))
                            .count())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void oneToOne_isFollowedFromBothSides(DatabaseKind kind) {
        try (Library library = on(kind)) {
            Author ada = author(library, "Ada");
            assertThat(ada.biography().first()).isEmpty();

            library.biographies().insert(new Biography(1, Ref.to(Author.class, Library.key(ada)), "born 1815"));
            Biography life = ada.biography().first().orElseThrow();
            assertThat(life.text()).isEqualTo("born 1815");
            assertThat(life.author().find().orElseThrow().name()).isEqualTo("Ada");
            assertThatThrownBy(() -> library.biographies()
                            .insert(new Biography(2, Ref.to(Author.class, Library.key(ada)), "again")))
                    .as("the database allows one")
                    .isInstanceOf(jakarta.data.exceptions.EntityExistsException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyToMany_isQueriedFromBothSides(DatabaseKind kind) {
        try (Library library = on(kind)) {
            Topic engines = library.topics().insert(new Topic("engines"));
            Topic looms = library.topics().insert(new Topic("looms"));
            engines.books().addAll(library.books().findAll().toList());
            looms.books().add(library.books().findAll().findFirst().orElseThrow());

            assertThat(engines.books().count()).isEqualTo(4);
            assertThat(engines.books()
                            .where(attribute(Book::author).to(Author::name).equalTo("Bob"))
                            .list())
                    .extracting(Book::title)
                    .containsExactly("Notes");
            Book first = looms.books().list().get(0);
            assertThat(first.topics().query().orderBy(asc(Topic::name)).list())
                    .extracting(Topic::name)
                    .containsExactly("engines", "looms");
        }
    }

    @Tag("Q4")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void queryOfARelation_deletesOnlyItsOwn(DatabaseKind kind) {
        try (Library library = on(kind)) {
            assertThat(author(library, "Ada")
                            .books()
                            .where(attribute(Book::title).equalTo("Notes"))
                            .delete())
                    .isEqualTo(1);
            assertThat(library.books().count()).isEqualTo(3);
            assertThat(author(library, "Bob").books().count()).isEqualTo(1);
        }
    }

    @Tag("R15")
    @Tag("R16")
    @Tag("R19")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void relation_worksWhereItsInstanceCameFrom(DatabaseKind kind) {
        try (Library library = on(kind)) {
            Author ada = library.authors()
                    .using("service")
                    .findById(Library.key(author(library, "Ada")))
                    .orElseThrow();
            Book book = ada.books().list().get(0);

            assertThat(library.books().originOf(book)).contains("service");
            library.ferro.transactions().using("service").run(transaction -> {
                library.books().insert(new Book("Unpublished", ada));
                assertThat(ada.books().count()).isEqualTo(4);
                transaction.setRollbackOnly();
            });
            library.ferro.transactions().using("app").run(transaction -> {
                assertThatThrownBy(() -> ada.books().count()).isInstanceOf(ConnectionMismatchException.class);
                assertThatThrownBy(() -> ada.books().list()).isInstanceOf(ConnectionMismatchException.class);
            });
            library.authors().detach(ada);
            library.ferro
                    .transactions()
                    .using("app")
                    .run(transaction -> assertThat(ada.books().count()).isEqualTo(3));
        }
    }

    @Tag("R14c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void instanceOfAnotherRow_getsItsOwnRelation(DatabaseKind kind) {
        try (Library library = on(kind)) {
            Author ada = author(library, "Ada");
            Relation<Book> before = ada.books();
            library.authors().save(ada);
            assertThat(ada.books()).as("still the same row").isSameAs(before);

            ada.id = null;
            library.authors().insert(ada);
            assertThat(ada.books().count()).as("of the new row").isZero();
            assertThat(before.count()).as("of the old row").isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hostileName_isNoRelation(DatabaseKind kind) {
        try (Library library = on(kind)) {
            assertThatThrownBy(() -> author(library, "Ada")
                            .books()
                            .where(textAttribute(Book.class, "title\"; drop table book; --")
                                    .equalTo("x"))
                            .list())
                    .isInstanceOf(InvalidQueryException.class);
        }
    }

    @Test
    void unsavedInstance_holdsNothing() {
        Author nobody = new Author("Nobody");

        assertThat(nobody.books().list()).isEmpty();
        assertThat(nobody.books().first()).isEmpty();
        assertThat(nobody.books().count()).isZero();
        assertThatThrownBy(() -> nobody.books().query())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageStartingWith("FERRO0124");
        assertThatThrownBy(() -> nobody.books().clear()).isInstanceOf(InvalidQueryException.class);
    }
}
