package dev.ferro.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConstraintError;
import dev.ferro.DuplicateEntityException;
import dev.ferro.Ferro;
import dev.ferro.MissingPrivilegeException;
import dev.ferro.Repository;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import dev.ferro.testing.databases.StatementCounter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about writing. */
class WritingTest {

    @TempDir
    Path directory;

    Ferro ferro;
    Repository<Book> books;

    // tag::member[]
    @Entity
    record Member(
            @Id long id, @NotBlank String name, @Min(18) int age) {}
    // end::member[]

    @BeforeEach
    void open() {
        ferro = Shop.open(directory);
        books = ferro.repository(Book.class).using("service");
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void list_withADuplicate_isNamedByItsIndex() {
        List<Book> given = List.of(Shop.book("978-0"), Shop.book("978-1"), Shop.book("978-0"));
        String message = "";
        // tag::bulk[]
        List<Book> kept = books.insertAll(List.of(Shop.book("978-7"), Shop.book("978-8"))); // with their keys, in order

        try {
            books.insertAll(given); // the last has the ISBN of the first
        } catch (DuplicateEntityException present) {
            message = present.getMessage();
            // FERRO0060: Book at index 2 of the list with this key or unique value (isbn) exists already on connection
            // 'service': violates a constraint on book.isbn (SQLSTATE 23505)
        }
        // end::bulk[]
        assertThat(kept).extracting(Book::id).doesNotContainNull();
        assertThat(message)
                .isEqualTo(
                        "FERRO0060: Book at index 2 of the list with this key or unique value (isbn) exists already on"
                                + " connection 'service': violates a constraint on book.isbn (SQLSTATE 23505)");
        assertThat(books.count()).isEqualTo(2);
    }

    @Test
    void isbn_thereOrNot_isOneRow() {
        // tag::upsert[]
        Book created = books.getOrCreate(Shop.book("978-0"), Book::isbn); // inserted
        Book found = books.getOrCreate(Shop.book("978-0"), "isbn"); // the same row, as it is

        Book put = books.updateOrCreate(Shop.book("978-0"), "isbn"); // the same row, with these values
        // end::upsert[]
        assertThat(found).isEqualTo(created).isEqualTo(put);
        assertThat(books.count()).isOne();
    }

    @Test
    void role_withoutPrivilege_isToldWhatItNeeds() {
        try (PostgresqlDatabase database = PostgresqlServer.get().newDatabase();
                Ferro server = Ferro.builder()
                        .connection(ConnectionSettings.builder("owner")
                                .url(database.ownerUrl())
                                .build())
                        .connection(ConnectionSettings.builder("app")
                                .url(database.appUrl())
                                .defaultConnection(true)
                                .build())
                        .entities(Book.class)
                        .build()) {
            server.schema().create("owner");
            Repository<Book> shelf = server.repository(Book.class);
            String needed = "";
            // tag::privilege[]
            try {
                shelf.using("app").insert(Shop.book("978-0"));
            } catch (MissingPrivilegeException missing) {
                needed = missing.needed(); // INSERT on book (isbn, title, price, created_at)
            }
            // end::privilege[]
            assertThat(needed).isEqualTo("INSERT on book (isbn, title, price, created_at)");
        }
    }

    @Test
    void invalid_isNeverSent() {
        Repository<Member> members = ferro.repository(Member.class).using("service");
        String message = "";
        // tag::validation[]
        // record Member(@Id long id, @NotBlank String name, @Min(18) int age)
        try {
            members.insert(new Member(1, "Ada", 17));
        } catch (ConstraintViolationException invalid) {
            message = invalid.getMessage(); // FERRO0119: Member is not valid: age (@Min)
        }
        // end::validation[]
        assertThat(message).isEqualTo("FERRO0119: Member is not valid: age (@Min)");
    }

    @Test
    void violation_namesTheAttributes() {
        books.insert(Shop.book("978-0"));
        List<String> attributes = List.of();
        // tag::constraint[]
        try {
            books.insert(Shop.book("978-0"));
        } catch (DuplicateEntityException present) {
            ConstraintError error = present;
            attributes = error.attributes(); // [isbn]
            error.entity(); // Book
            error.constraint(); // book.isbn; on PostgreSQL book_isbn_key
        }
        // end::constraint[]
        assertThat(attributes).containsExactly("isbn");
    }

    @Test
    void statements_areLogged() {
        try (StatementCounter log = StatementCounter.open()) {
            // tag::log[]
            books.existsById(1); // service: select 1 from "book" where "book"."id" = ?
            // end::log[]
            assertThat(log.all())
                    .containsExactly(new StatementCounter.Sent(
                            "service", "select 1 from \"book\" where \"book\".\"id\" = ?", 1));
        }
    }
}
