package dev.ferro.relation;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Fetch.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.query.Related;
import dev.ferro.relation.Library.Author;
import dev.ferro.relation.Library.Book;
import dev.ferro.relation.Library.Topic;
import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** References and relations of instances that the application made, while a session knows them. */
@Tag("Q6")
class MadeReferenceTest {

    private static Author pupil(Library library, Author teacher) {
        return library.authors().insert(new Author("Bob").pupilOf(teacher));
    }

    @Tag("Q7")
    @Tag("R18")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void savedInstance_readAgain_findsItsTarget(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            library.ferro.transactions().using("app").run(transaction -> {
                Author ada = library.authors().insert(new Author("Ada"));
                Author bob = pupil(library, ada);
                var bobs = library.authors().where(attribute(Author::name).equalTo("Bob"));

                assertThat(bobs.single()).isSameAs(bob);
                assertThat(Library.present(bob.mentor()).find()).containsSame(ada);
                assertThat(bobs.fetch(relation(Author::mentor)).single()).isSameAs(bob);
                assertThat(Library.present(bob.mentor()).isLoaded()).isTrue();
            });
        }
    }

    @Tag("R19a")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void madeReference_heldByTwoInstances_comesFromNowhereStill(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Author ada = library.authors().insert(new Author("Ada"));
            Ref<Author> made = Ref.to(Author.class, Library.key(ada));
            Author bob = new Author("Bob");
            bob.mentor = made;
            library.ferro.transactions().using("app").run(transaction -> {
                library.authors().insert(bob);
                library.authors().query().list();
            });
            Author cy = new Author("Cy");
            cy.mentor = made;

            library.authors().using("service").insert(cy);
            assertThat(library.authors().originOf(cy)).contains("service");
        }
    }

    @Tag("R14c")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void insertThatIsUndone_leavesNoRelationToTheKeyThatAnotherRowGets(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            Author bob = new Author("Bob");
            library.ferro.transactions().using("app").run(transaction -> {
                library.authors().insert(bob);
                transaction.setRollbackOnly();
            });
            Author ada = library.authors().insert(new Author("Ada"));
            library.books().insert(new Book("Notes", ada));

            assertThat(bob.id).isNull();
            assertThat(bob.books()).isSameAs(Relation.none());
        }
    }

    @Tag("B4")
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void keyOfAnotherType_isRefusedWithTheRelation(DatabaseKind kind) {
        try (Library library = Library.on(kind)) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> library.books()
                            .where(new Related<>(Topic.class, "books", 5))
                            .list())
                    .withMessageContaining("Topic.books");
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> library.books()
                            .where(new Related<>(Author.class, "books", "five"))
                            .list())
                    .withMessageContaining("Author.books");
        }
    }
}
