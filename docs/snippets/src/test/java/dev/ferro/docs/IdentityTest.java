package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about identity and origin: what a session knows. */
class IdentityTest {

    @TempDir
    Path directory;

    Ferro ferro;

    Repository<Review> reviews;

    long id;

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
        reviews = ferro.repository(Review.class);
        ferro.repository(Book.class).using("service").insert(Shop.book("978-0"));
        Review stored = reviews.using("service").insert(new Review(Ref.to(Book.class, 1), "good"));
        id = stored.id == null ? 0 : stored.id;
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void row_isOneInstance_andTheDatabaseAnswers() {
        ferro.transactions().using("service").run(transaction -> {
            // tag::unify[]
            Review review = reviews.findById(id).orElseThrow();
            Review again = reviews.findById(id).orElseThrow(); // asks the database, gives the same instance
            review.text = "not saved yet";
            reviews.findById(id); // asks again; the unsaved change stays
            // end::unify[]
            assertThat(again).isSameAs(review);
            assertThat(review.text).isEqualTo("not saved yet");
        });
    }

    @Test
    void rollback_givesTheUnsetKeyBack() {
        // tag::rollback[]
        Review review = new Review(Ref.to(Book.class, 1), "new");
        ferro.transactions().using("service").run(transaction -> {
            reviews.insert(review); // review.id is set
            transaction.setRollbackOnly();
        });
        boolean stillNew = review.id == null; // true: insert it again where you like
        // end::rollback[]
        assertThat(stillNew).isTrue();
        assertThat(reviews.originOf(review)).isEmpty();
    }

    @Test
    void routes_tellHowItCameThere() {
        // tag::routes[]
        List<Route> routes = ferro.transactions().using("service").call(transaction -> {
            reviews.count();
            ferro.sql().using("service").fetchOne("select 1");
            return transaction.routes();
        });
        // [Repository<Review> -> service (ambient), Sql using service -> service (explicit choice)]
        // end::routes[]
        assertThat(routes)
                .hasToString("[Repository<Review> -> service (ambient),"
                        + " Sql using service -> service (explicit choice)]");
    }
}
