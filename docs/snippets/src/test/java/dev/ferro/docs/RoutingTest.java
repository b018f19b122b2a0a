package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.RegistrationException;
import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.StatementException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about routing. */
class RoutingTest {

    @TempDir
    Path directory;

    Ferro ferro;

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void operation_explicitChoice_runsThere() {
        Book book = Shop.book("978-0");
        // tag::explicit[]
        Repository<Book> books = ferro.repository(Book.class);
        books.using("service").insert(book); // on service, whatever the default is
        long visible = books.count(); // on app, the default
        // end::explicit[]
        assertThat(visible).isEqualTo(1);
    }

    @Test
    void write_readOnlyConnection_isRefusedByTheDatabase() {
        Book book = Shop.book("978-0");
        Repository<Book> books = ferro.repository(Book.class);
        assertThatThrownBy(() -> {
                    // tag::refused[]
                    books.insert(book);
                    // FERRO0050: Repository<Book> failed on connection 'app': attempt to write a read-only database
                    // (SQLSTATE 25006); use a connection that may write
                    // end::refused[]
                })
                .isInstanceOf(StatementException.class)
                .hasMessage("FERRO0050: Repository<Book> failed on connection 'app': attempt to write a read-only"
                        + " database (SQLSTATE 25006); use a connection that may write");
    }

    @Test
    void operation_unknownName_failsWithSuggestion() {
        Repository<Book> books = ferro.repository(Book.class);
        assertThatThrownBy(() -> {
                    // tag::unknown[]
                    books.using("ap").count();
                    // FERRO0012: no connection named 'ap' for Repository<Book>; registered: service, app.
                    // Did you mean 'app'?
                    // end::unknown[]
                })
                .isInstanceOf(RoutingException.class)
                .hasMessage("FERRO0012: no connection named 'ap' for Repository<Book>; registered: service, app."
                        + " Did you mean 'app'?");
    }

    @Test
    void connection_closedAndRegisteredAgain_isFoundByName() {
        Repository<Book> books = ferro.repository(Book.class);
        ConnectionSettings changed = ConnectionSettings.builder("app")
                .url("sqlite:" + directory.resolve("shop.db"))
                .defaultConnection(true)
                .build();
        // tag::generation[]
        ferro.connections().close("app");
        ferro.connections().register(changed); // a new generation under the old name
        books.count(); // finds it
        // end::generation[]
        assertThat(books.count()).isZero();
    }

    @Test
    void defaultConnection_changedAfterAnOperation_isRefused() {
        ferro.repository(Book.class).count();
        assertThatThrownBy(() -> ferro.connections().chooseDefault("service"))
                .isInstanceOf(RegistrationException.class)
                .hasMessageStartingWith("FERRO0005");
    }

    @Test
    void check_reachable_tellsTheTime() {
        // tag::check[]
        var status = ferro.connections().check("app"); // never throws
        String line = status.connection() + " " + (status.reachable() ? "up" : status.problem()) + " " + status.took();
        // end::check[]
        assertThat(line).startsWith("app up PT");
    }
}
