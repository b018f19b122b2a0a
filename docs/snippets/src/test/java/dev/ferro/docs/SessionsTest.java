package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Sessions;
import dev.ferro.Sql;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The page about sessions. */
@ExtendWith(TestDatabases.class)
class SessionsTest {

    @TempDir
    Path directory;

    Ferro ferro;

    Repository<Book> books;

    Sql sql;

    Sessions sessions;

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
        books = ferro.repository(Book.class);
        sql = ferro.sql();
        sessions = ferro.sessions();
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void temporaryTable_isThereUntilTheEnd() {
        books.using("service").insert(Shop.book("978-0"));
        // tag::temporary[]
        sessions.using("service").run(session -> {
            sql.execute("create temporary table todo (isbn text)"); // on service, without saying so
            sql.execute("insert into todo select isbn from book");
            sql.fetchAll("select isbn from todo"); // the same physical connection: the table is there
        });
        // end::temporary[]
        assertThatThrownBy(() -> sql.using("service").fetchAll("select isbn from todo"))
                .hasMessageStartingWith("FERRO0050");
    }

    @Test
    void advisoryLock_isHeldByTheSession(PostgresqlDatabase database) {
        try (Ferro jobs = Ferro.builder()
                .connection(ConnectionSettings.builder("service")
                        .url(database.serviceUrl())
                        .build())
                .build()) {
            Sql raw = jobs.sql();
            // tag::lock[]
            boolean done = jobs.sessions().using("service").call(session -> {
                boolean mine = raw.fetchOne("select pg_try_advisory_lock(42) as mine")
                        .flatMap(row -> row.get("mine", Boolean.class))
                        .orElse(false);
                if (mine) {
                    rebuild();
                    raw.execute("select pg_advisory_unlock(42)"); // on the physical connection that holds it
                }
                return mine;
            });
            // end::lock[]
            assertThat(done).isTrue();
        }
    }

    private static void rebuild() {}

    @Test
    void notification_isHeardInTheSession(PostgresqlDatabase database) throws SQLException {
        List<String> heard = new ArrayList<>();
        try (Ferro jobs = Ferro.builder()
                .connection(ConnectionSettings.builder("service")
                        .url(database.serviceUrl())
                        .build())
                .build()) {
            Sql raw = jobs.sql();
            // tag::listen[]
            jobs.sessions().using("service").run(session -> {
                raw.execute("listen rebuilt");
                raw.execute("notify rebuilt, 'books'"); // usually somebody else's
                try (Connection connection = jobs.dataSource("service").getConnection()) {
                    PGConnection driver = connection.unwrap(PGConnection.class);
                    for (PGNotification notification : driver.getNotifications(10_000)) {
                        heard.add(notification.getParameter());
                    }
                }
            });
            // end::listen[]
        }
        assertThat(heard).containsExactly("books");
    }

    @Test
    void transaction_inASession_isOnItsPhysicalConnection() {
        // tag::inside[]
        sessions.using("service").run(session -> {
            books.insert(Shop.book("978-0")); // committed at once
            ferro.transactions().run(transaction -> {
                books.insert(Shop.book("978-1"));
                transaction.setRollbackOnly(); // takes back the second one
            });
        });
        // end::inside[]
        assertThat(books.count()).isEqualTo(1);
    }

    @Test
    void jooq_takesPartWithoutKnowing() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // tag::jooq[]
        DSLContext jooq = DSL.using(ferro.dataSource("service"), SQLDialect.SQLITE);
        ferro.transactions().using("service").run(transaction -> {
            books.insert(Shop.book("978-0"));
            jooq.fetchCount(DSL.table("book")); // 1: the same physical connection
            transaction.setRollbackOnly();
        });
        // end::jooq[]
        assertThat(jooq.fetchCount(DSL.table("book"))).isZero();
    }

    @Test
    void end_isNotForTheBorrower() {
        ferro.transactions()
                .using("service")
                .run(transaction -> assertThatThrownBy(() -> {
                            // tag::borrower[]
                            DataSource service = ferro.dataSource("service");
                            try (Connection connection = service.getConnection()) { // the transaction's own
                                connection.getAutoCommit(); // false
                                connection.setSavepoint(); // works, and so does rolling back to it
                                connection.commit();
                                // FERRO0090: commit() is not for the borrower: the transaction on connection
                                // 'service' ends when the block that began it ends; to roll back, throw or call
                                // Transaction.setRollbackOnly()
                            }
                            // end::borrower[]
                        })
                        .isInstanceOf(SQLException.class)
                        .hasMessage("FERRO0090: commit() is not for the borrower: the transaction on connection"
                                + " 'service' ends when the block that began it ends; to roll back, throw or call"
                                + " Transaction.setRollbackOnly()"));
    }
}
