package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.DuplicateEntityException;
import dev.ferro.Ferro;
import dev.ferro.Isolation;
import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.TransactionException;
import dev.ferro.Transactions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about transactions: beginning, nesting, ending. */
class TransactionsTest {

    @TempDir
    Path directory;

    Ferro ferro;

    Repository<Book> books;

    Transactions transactions;

    final List<String> announced = new ArrayList<>();

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
        books = ferro.repository(Book.class);
        transactions = ferro.transactions();
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void block_returns_isCommitted() {
        Book book = Shop.book("978-0");
        // tag::run[]
        transactions.using("service").run(transaction -> {
            books.insert(book); // on service, without saying so
            ferro.sql().execute("update book set price = price + ?", 1.0); // in the same transaction
        });
        Book kept = transactions.using("service").call(transaction -> books.insert(Shop.book("978-1")));
        // end::run[]
        assertThat(kept.id()).isNotNull();
        assertThat(books.count()).isEqualTo(2);
    }

    @Test
    void otherConnection_inside_isRefused() {
        transactions
                .using("service")
                .run(transaction -> assertThatThrownBy(() -> {
                            // tag::crossing[]
                            books.using("app").count();
                            // FERRO0016: Repository<Book> cannot run on connection 'app' here: a transaction cannot
                            // switch from 'service' to 'app'; end the transaction on 'service' first, or do not
                            // choose 'app'
                            // end::crossing[]
                        })
                        .isInstanceOf(ConnectionMismatchException.class)
                        .hasMessage("FERRO0016: Repository<Book> cannot run on connection 'app' here: a transaction"
                                + " cannot switch from 'service' to 'app'; end the transaction on 'service' first, or"
                                + " do not choose 'app'"));
    }

    @Test
    void failure_inANestedTransaction_leavesTheOuterUsable() {
        Book taken = Shop.book("978-0");
        Book other = Shop.book("978-1");
        books.using("service").insert(taken);
        // tag::nested[]
        transactions.using("service").run(outer -> {
            try {
                transactions.run(inner -> books.insert(Shop.book("978-0"))); // on service, a savepoint
            } catch (DuplicateEntityException present) {
                // only the inner one is taken back
            }
            books.insert(other);
        });
        // end::nested[]
        assertThat(books.count()).isEqualTo(2);
    }

    @Test
    void failure_caughtWithoutNesting_leavesOnlyRollback() {
        assertThatThrownBy(() -> {
                    // tag::failed[]
                    transactions.using("service").run(transaction -> {
                        books.insert(Shop.book("978-0"));
                        try {
                            books.insert(Shop.book("978-0"));
                        } catch (DuplicateEntityException present) {
                            // too late: see below
                        }
                    });
                    // FERRO0073: the transaction on connection 'service' was rolled back, because work in it had
                    // failed: FERRO0050: Repository<Book> failed on connection 'service': violates a constraint on
                    // book.isbn (SQLSTATE 23505); do what may fail in a nested transaction
                    // end::failed[]
                })
                .isInstanceOf(TransactionException.class)
                .hasMessage("FERRO0073: the transaction on connection 'service' was rolled back, because work in it"
                        + " had failed: FERRO0050: Repository<Book> failed on connection 'service': violates a"
                        + " constraint on book.isbn (SQLSTATE 23505); do what may fail in a nested transaction");
        assertThat(books.count()).isZero();
    }

    @Test
    void declaredThrowable_commits() {
        // tag::rules[]
        Transactions lenient = transactions
                .using("service")
                .dontRollbackOn(IOException.class)
                .rollbackOn(FileNotFoundException.class); // nearer to what is thrown, so it decides
        // end::rules[]
        assertThatThrownBy(() -> lenient.run(transaction -> {
                    books.insert(Shop.book("978-0"));
                    throw new IOException("kept");
                }))
                .hasMessage("kept");
        assertThatThrownBy(() -> lenient.run(transaction -> {
                    books.insert(Shop.book("978-1"));
                    throw new FileNotFoundException("gone");
                }))
                .hasMessage("gone");
        assertThat(books.count()).isEqualTo(1);
    }

    @Test
    void setRollbackOnly_takesBackWithoutAnException() {
        // tag::rollback-only[]
        transactions.using("service").run(transaction -> {
            books.insert(Shop.book("978-0"));
            if (books.count() < 2) {
                transaction.setRollbackOnly();
            }
        });
        // end::rollback-only[]
        assertThat(books.count()).isZero();
    }

    @Test
    void hooks_runAfterTheEnd() {
        // tag::hooks[]
        transactions.using("service").run(transaction -> {
            Book book = books.insert(Shop.book("978-0"));
            transaction.afterCommit(() -> announced.add("new: " + book.title()));
            transaction.afterRollback(() -> announced.add("it came to nothing"));
        });
        // end::hooks[]
        assertThat(announced).containsExactly("new: Notes");
    }

    @Test
    void readOnly_isEnforcedByTheDatabase() {
        // tag::read-only[]
        Transactions report = transactions.using("service").readOnly().isolation(Isolation.REPEATABLE_READ);
        long stock = report.call(transaction -> books.count());
        // end::read-only[]
        assertThat(stock).isZero();
        assertThatThrownBy(() -> report.run(transaction -> books.insert(Shop.book("978-0"))))
                .isInstanceOf(StatementException.class);
    }
}
