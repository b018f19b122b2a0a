package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Connections;
import dev.ferro.Isolation;
import dev.ferro.Repository;
import dev.ferro.Transactions;
import dev.ferro.interceptors.Transactional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about transactions: the annotation, in Weld SE. */
class TransactionalTest {

    @TempDir
    Path directory;

    // tag::annotated[]
    @ApplicationScoped
    static class Shelf {

        @Inject
        Repository<Book> books;

        @Transactional(using = "service")
        Book add(Book book) {
            return books.insert(book); // on service, without saying so
        }

        @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
        long stock() {
            return books.count(); // on the ambient connection, else on the default
        }

        @Transactional(using = "service", dontRollbackOn = IOException.class)
        void addAndPrint(Book book) throws IOException {
            books.insert(book);
            throw new IOException("no paper"); // the book stays
        }
    }
    // end::annotated[]

    @Test
    void annotatedMethods_runInTransactions() {
        try (Bookshop shop = Bookshop.open(directory, Shelf.class)) {
            Shelf shelf = shop.get(Shelf.class);
            shelf.add(Shop.book("978-0"));
            assertThatThrownBy(() -> shelf.addAndPrint(Shop.book("978-1"))).isInstanceOf(IOException.class);

            assertThat(shelf.stock()).isEqualTo(2);
            assertThat(shop.get(Connections.class).metrics("service").active()).isZero();
        }
    }

    // tag::self[]
    @ApplicationScoped
    static class Till {

        @Inject
        Transactions transactions;

        @Transactional
        boolean inTransaction() {
            return transactions.current().isPresent();
        }

        boolean callsItself() {
            return inTransaction(); // Weld, WildFly, Open Liberty: false. Quarkus: true
        }

        boolean doesNotDependOnIt() {
            return transactions.call(transaction -> true); // the same everywhere
        }
    }
    // end::self[]

    @Test
    void selfInvocation_onWeld_isNotIntercepted() {
        try (Bookshop shop = Bookshop.open(directory, Till.class)) {
            Till till = shop.get(Till.class);

            assertThat(till.inTransaction()).isTrue();
            assertThat(till.callsItself()).isFalse();
            assertThat(till.doesNotDependOnIt()).isTrue();
        }
    }

    @ApplicationScoped
    static class Lender {

        @Inject
        Repository<Book> books;

        // tag::deferred[]
        @Transactional
        CompletionStage<Long> stockLater() {
            return CompletableFuture.supplyAsync(books::count); // in another thread, after the end
        }
        // FERRO0082: Lender.stockLater is transactional and returns CompletionStage, on which work goes on after the
        // transaction has ended; return the value itself, and let the caller do the waiting
        // end::deferred[]
    }

    @Test
    void deferredResult_isRefusedAtDeployment() {
        assertThatThrownBy(() -> Bookshop.open(directory, Lender.class).close())
                .hasStackTraceContaining("FERRO0082: Lender.stockLater is transactional and returns CompletionStage, on"
                        + " which work goes on after the transaction has ended; return the value itself, and let the"
                        + " caller do the waiting");
    }
}
