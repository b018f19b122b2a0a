package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.RoutingException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about identity and origin: where an instance came from. */
class OriginTest {

    @TempDir
    Path directory;

    Ferro ferro;

    Repository<Book> books;

    Repository<Review> reviews;

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
        books = ferro.repository(Book.class);
        reviews = ferro.repository(Review.class);
        books.using("service").insert(Shop.book("978-0"));
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    private static Book reduced(Book book) {
        return new Book(book.id(), book.isbn(), book.title(), new BigDecimal("5.00"), book.createdAt());
    }

    @Test
    void loadedInstance_goesBackWhereItCameFrom() {
        // tag::origin[]
        Review review = reviews.using("service").insert(new Review(Ref.to(Book.class, 1), "good"));
        review.text = "very good";
        reviews.update(review); // on service: it came from there; the default is app
        // end::origin[]
        assertThat(reviews.originOf(review)).contains("service");
    }

    @Test
    void loadedInstance_doesNotCross() {
        Book book = books.using("service").findById(1).orElseThrow();
        assertThatThrownBy(() -> {
                    // tag::crossing[]
                    books.using("app").delete(book);
                    // FERRO0017: Repository<Book> was given an instance from connection 'service', but would run on
                    // 'app' (explicit choice); work on it through 'service', or let it cross by detach(instance)
                    // end::crossing[]
                })
                .isInstanceOf(ConnectionMismatchException.class)
                .hasMessage("FERRO0017: Repository<Book> was given an instance from connection 'service', but would run"
                        + " on 'app' (explicit choice); work on it through 'service', or let it cross by"
                        + " detach(instance)");
    }

    @Test
    void crossing_isWrittenAsOne() {
        // tag::detach[]
        Book seen = books.findById(1).orElseThrow(); // through app
        books.using("service").delete(books.detach(seen)); // a deliberate crossing
        // end::detach[]
        assertThat(books.count()).isZero();
    }

    @Test
    void changedCopy_isANewObject() {
        // tag::copy[]
        Book original = books.using("service").findById(1).orElseThrow();
        Book copy = reduced(original); // new Book(…): came from nowhere
        books.originOf(copy); // empty: it would be updated on the default
        books.usingOriginOf(original).update(copy); // on service
        // end::copy[]
        assertThat(books.originOf(copy)).contains("service");
        assertThatThrownBy(() -> books.update(reduced(copy))).hasMessageContaining("on connection 'app'");
    }

    @Test
    void reference_isFollowedWhereItCameFrom() {
        reviews.using("service").insert(new Review(Ref.to(Book.class, 1), "good"));
        // tag::reference[]
        Review review = reviews.using("service").findById(1).orElseThrow();
        Optional<Book> book = books.find(review.book); // on service: the reference came from there
        // end::reference[]
        assertThat(books.originOf(book.orElseThrow())).contains("service");
    }

    @Test
    void foreignReference_isNotSaved() {
        reviews.using("service").insert(new Review(Ref.to(Book.class, 1), "good"));
        Review review = reviews.using("service").findById(1).orElseThrow();
        assertThatThrownBy(() -> {
                    // tag::holder[]
                    reviews.using("app").insert(new Review(review.book, "mine"));
                    // FERRO0100: Repository<Review> was given an instance that holds a Ref from connection 'service',
                    // but would run on 'app'; read what it refers to through 'app', or let it cross by detach(instance)
                    // end::holder[]
                })
                .hasMessage("FERRO0100: Repository<Review> was given an instance that holds a Ref from connection"
                        + " 'service', but would run on 'app'; read what it refers to through 'app', or let it cross by"
                        + " detach(instance)");
    }

    @Test
    void closedGeneration_isNotRetargeted() {
        ConnectionSettings service = ConnectionSettings.builder("service")
                .url("sqlite:" + directory.resolve("shop.db"))
                .build();
        Book book = books.using("service").findById(1).orElseThrow();
        ferro.connections().close("service");
        ferro.connections().register(service);
        assertThatThrownBy(() -> {
                    // tag::generation[]
                    books.using("service").delete(book); // of the service before
                    // FERRO0019: Repository<Book> was given an instance from a connection 'service' that was closed
                    // meanwhile; read it again, or let it cross by detach(instance)
                    // end::generation[]
                })
                .isInstanceOf(RoutingException.class)
                .hasMessage("FERRO0019: Repository<Book> was given an instance from a connection 'service' that was"
                        + " closed meanwhile; read it again, or let it cross by detach(instance)");
    }
}
