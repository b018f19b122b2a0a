package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.InvalidSqlException;
import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.TransactionException;
import dev.ferro.Transactions;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page about transactions: streams, threads, raw SQL, settings. */
@ExtendWith(TestDatabases.class)
class TransactionEdgesTest {

    @TempDir
    Path directory;

    Ferro ferro;

    Repository<Book> books;

    Transactions transactions;

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
        books = ferro.repository(Book.class);
        transactions = ferro.transactions();
        books.using("service").insert(Shop.book("978-0"));
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void stream_inATransaction_isLazyAndEndsWithIt() {
        // tag::stream[]
        long cheap = transactions.call(transaction -> books.findAll() // a row at a time
                .filter(book -> book.price().intValue() < 20)
                .count());
        Stream<Book> leaked = transactions.call(transaction -> books.findAll());
        // end::stream[]
        assertThat(cheap).isEqualTo(1);
        assertThatThrownBy(leaked::toList)
                .isInstanceOf(TransactionException.class)
                .hasMessageStartingWith("FERRO0071");
    }

    @Test
    void otherThread_hasNoTransaction() {
        // tag::threads[]
        transactions.using("service").run(transaction -> {
            books.using("service").count(); // in the transaction
            CompletableFuture<Boolean> elsewhere = CompletableFuture.supplyAsync(
                    () -> transactions.current().isPresent()); // false: nothing is inherited
            assertThat(elsewhere.join()).isFalse();
        });
        // end::threads[]
        transactions
                .using("service")
                .run(transaction -> assertThat(CompletableFuture.runAsync(transaction::setRollbackOnly))
                        .failsWithin(Duration.ofSeconds(30))
                        .withThrowableOfType(ExecutionException.class)
                        .withMessageContaining("FERRO0072"));
    }

    @Test
    void transactionControl_inRawSql_isRefused() {
        Sql sql = ferro.sql();
        transactions
                .using("service")
                .run(
                        transaction -> assertThatThrownBy(() -> {
                                    // tag::control[]
                                    sql.execute("commit");
                                    // FERRO0092: 'commit' would end or begin a transaction on connection 'service'
                                    // behind Ferro's
                                    // back; use Transactions or @Transactional, and a nested one for a savepoint
                                    // end::control[]
                                })
                                .isInstanceOf(InvalidSqlException.class)
                                .hasMessage(
                                        "FERRO0092: 'commit' would end or begin a transaction on connection 'service' behind"
                                                + " Ferro's back; use Transactions or @Transactional, and a nested one for a savepoint"));
    }

    @Test
    void setting_isReadByRowLevelSecurity(PostgresqlDatabase database) {
        try (Ferro shop = Ferro.builder()
                .connection(ConnectionSettings.builder("owner")
                        .url(database.ownerUrl())
                        .build())
                .connection(ConnectionSettings.builder("app")
                        .url(database.appUrl())
                        .defaultConnection(true)
                        .build())
                .build()) {
            Sql owner = shop.sql().using("owner");
            owner.execute("create table invoice (id int primary key, customer text)");
            owner.execute("insert into invoice values (1, 'ada'), (2, 'eve')");
            // tag::policy[]
            owner.execute("alter table invoice enable row level security");
            owner.execute("create policy own on invoice using (customer = current_setting('request.customer', true))");
            // end::policy[]
            Sql sql = shop.sql();
            String customer = "ada";
            // tag::setting[]
            long visible = shop.transactions().call(transaction -> {
                transaction.set("request.customer", customer); // a parameter, never text
                return sql.fetchAll("select id from invoice").size();
            });
            // end::setting[]
            assertThat(visible).isEqualTo(1);
            assertThat(sql.fetchAll("select id from invoice")).isEmpty();
        }
    }
}
