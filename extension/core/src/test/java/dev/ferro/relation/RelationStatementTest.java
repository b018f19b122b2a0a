package dev.ferro.relation;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Fetch.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Elements;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.query.Fetch;
import dev.ferro.query.Query;
import dev.ferro.relation.Library.Author;
import dev.ferro.relation.Library.Biography;
import dev.ferro.relation.Library.Book;
import dev.ferro.relation.Library.Topic;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.StatementCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements the work of a relation sends, so that one for each parent cannot come back. */
@Tag("Q6")
@Tag("Q7")
class RelationStatementTest {

    private static final int MANY = 10_000;

    private Library library;
    private StatementCounter counter;

    private void open(DatabaseKind kind) {
        library = Library.on(kind);
        counter = StatementCounter.open();
    }

    @AfterEach
    void close() {
        counter.close();
        library.close();
    }

    private void sends(int statements, Runnable operation) {
        counter.reset();
        operation.run();
        assertThat(counter.work("app"))
                .extracting(sql -> sql.substring(0, Math.min(sql.length(), 200)))
                .hasSize(statements);
        assertThat(counter.work("service")).isEmpty();
    }

    /** Each author but the first with a mentor, a book and a life, each book with a topic and a keyword. */
    private void fill(int many) {
        List<Author> authors = new ArrayList<>();
        Author first = library.authors().insert(new Author("first"));
        IntStream.range(1, many).forEach(i -> authors.add(new Author("a" + i).pupilOf(first)));
        library.authors().insertAll(authors);
        authors.add(first);
        List<Book> books = library.books()
                .insertAll(authors.stream()
                        .map(author -> new Book("of " + author.name(), author))
                        .toList());
        library.biographies()
                .insertAll(authors.stream()
                        .map(author -> new Biography(Library.key(author), Ref.to(Author.class, author.id), ""))
                        .toList());
        library.topics().insert(new Topic("everything")).books().addAll(books);
        library.ferro.sql().execute("insert into book_keywords select id, 'word' from book");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void fetching_ofTenThousandParents_isOneStatementForEachRelation(DatabaseKind kind) {
        open(kind);
        fill(MANY);
        Query<Author> authors = library.authors().query();
        Fetch<Author, Author> mentor = relation(Author::mentor);
        Fetch<Author, Book> books = relation(Author::books);

        sends(1, authors::list);
        sends(2, authors.fetch(mentor)::list);
        sends(2, authors.fetch(books)::list);
        sends(5, authors.fetch(mentor, books, relation(Author::pupils), relation(Author::biography))::list);
        sends(3, library.books().query().fetch(relation(Book::topics), relation(Book::keywords))::list);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void fetching_overPaths_isOneStatementForEachStep(DatabaseKind kind) {
        open(kind);
        fill(100);
        Query<Author> authors = library.authors().query();
        Fetch<Author, Book> books = relation(Author::books);

        sends(3, authors.fetch(books.to(Book::topics))::list);
        sends(4, authors.fetch(books.to(Book::topics), books.to(Book::keywords))::list);
        sends(4, authors.fetch(relation(Author::mentor).to(Author::books), relation(Author::pupils))::list);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void fetched_listedCountedAndFound_sendsNothing(DatabaseKind kind) {
        open(kind);
        fill(5);
        List<Author> authors = library.authors()
                .query()
                .fetch(relation(Author::mentor), relation(Author::books).to(Book::topics), relation(Author::biography))
                .list();

        sends(
                0,
                () -> authors.forEach(author -> {
                    author.biography().first();
                    author.books().list().forEach(book -> book.topics().list());
                    author.books().count();
                    if (author.mentor() != null) {
                        author.mentor().find();
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nothingFound_fetching_sendsNoMore(DatabaseKind kind) {
        open(kind);

        sends(1, library.authors().query().fetch(relation(Author::books).to(Book::topics))::list);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void relation_everyOperation_isOneStatement(DatabaseKind kind) {
        open(kind);
        fill(5);
        Relation<Book> books = library.topics().insert(new Topic("new")).books();
        List<Book> all = library.books().findAll().toList();

        sends(1, () -> books.add(all.get(0)));
        sends(1, () -> books.add(all.get(0)));
        sends(1, books::list);
        sends(1, books::first);
        sends(1, books::count);
        sends(1, () -> books.where(attribute(Book::title).equalTo("of first")).list());
        sends(1, () -> books.query().exists());
        sends(1, () -> books.remove(all.get(0)));
        sends(0, () -> books.addAll(List.of()));
        sends(1, () -> books.addAll(all));
        sends(1, books::clear);
        sends(0, books::isLoaded);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void manyTargets_areOneBatchPerThousand(DatabaseKind kind) {
        open(kind);
        fill(2500);
        Relation<Book> books = library.topics().insert(new Topic("new")).books();
        List<Book> all = library.books().findAll().toList();

        sends(3, () -> books.addAll(all));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void elements_everyOperation_isOneStatement(DatabaseKind kind) {
        open(kind);
        fill(1);
        Elements<String> keywords = library.books().findAll().toList().get(0).keywords();

        sends(1, () -> keywords.add("a"));
        sends(1, () -> keywords.contains("a"));
        sends(1, keywords::list);
        sends(1, keywords::count);
        sends(1, () -> keywords.remove("a"));
        sends(0, () -> keywords.addAll(List.of()));
        sends(1, () -> keywords.addAll(List.of("a", "b", "c")));
        sends(1, keywords::clear);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void reference_found_isOneStatement(DatabaseKind kind) {
        open(kind);
        fill(2);
        Author pupil =
                library.authors().where(attribute(Author::name).equalTo("a1")).single();
        Ref<Author> mentor = Library.present(pupil.mentor());

        sends(1, mentor::find);
        sends(1, () -> library.authors().find(mentor));
        sends(0, mentor::id);
        sends(1, () -> library.authors().findById(pupil.mentor().id()));
        sends(1, library.books().where(attribute(Book::author).to(Author::name).equalTo("a1"))::list);
    }
}
