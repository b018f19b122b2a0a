package dev.ferro.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Elements;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Relation;
import dev.ferro.Repository;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Authors and their books, on one database with two connections, {@code app} (the default) and {@code service}. */
final class Library implements AutoCloseable {

    /** A class, so that the identity map has its say. */
    @Entity
    static class Author {

        @Id
        @GeneratedValue
        @Nullable
        Long id;

        String name;

        @ManyToOne
        @Nullable
        Ref<Author> mentor;

        @OneToMany(mappedBy = "mentor")
        Relation<Author> pupils = Relation.none();

        @OneToMany(mappedBy = "author")
        Relation<Book> books = Relation.none();

        @OneToOne(mappedBy = "author")
        Relation<Biography> biography = Relation.none();

        Author() {
            this("");
        }

        Author(String name) {
            this.name = name;
        }

        Author pupilOf(Author teacher) {
            mentor = Ref.to(Author.class, key(teacher));
            return this;
        }

        Relation<Book> books() {
            return books;
        }

        Relation<Author> pupils() {
            return pupils;
        }

        Relation<Biography> biography() {
            return biography;
        }

        String name() {
            return name;
        }

        @Nullable
        Ref<Author> mentor() {
            return mentor;
        }
    }

    @Entity
    record Book(
            @Id @GeneratedValue @Nullable Long id,
            @ManyToMany(mappedBy = "books") Relation<Topic> topics,
            String title,
            @ManyToOne Ref<Author> author,
            @ElementCollection Elements<String> keywords) {

        Book(String title, Author author) {
            this(null, Relation.none(), title, Ref.to(Author.class, key(author)), Elements.none());
        }
    }

    @Entity
    record Biography(@Id long id, @OneToOne Ref<Author> author, String text) {}

    @Entity
    record Topic(@Id String name, @ManyToMany Relation<Book> books) {

        Topic(String name) {
            this(name, Relation.none());
        }
    }

    private final TestDatabase database;
    final Ferro ferro;

    private Library(TestDatabase database) {
        this.database = database;
        this.ferro = Ferro.builder()
                .entities(Author.class, Book.class, Biography.class, Topic.class)
                .connection(ConnectionSettings.builder("app")
                        .url(database.url())
                        .defaultConnection(true)
                        .build())
                .connection(ConnectionSettings.builder("service")
                        .url(database.url())
                        .build())
                .build();
        ferro.schema().create("service");
    }

    static Library on(DatabaseKind kind) {
        return new Library(kind.open());
    }

    Repository<Author> authors() {
        return ferro.repository(Author.class);
    }

    Repository<Book> books() {
        return ferro.repository(Book.class);
    }

    Repository<Topic> topics() {
        return ferro.repository(Topic.class);
    }

    Repository<Biography> biographies() {
        return ferro.repository(Biography.class);
    }

    /** As somebody does whom no foreign key binds. */
    void executeUnchecked(String sql) {
        try (Connection connection = database instanceof PostgresqlDatabase postgresql
                        ? postgresql.connectAsSuperuser()
                        : database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    database.kind() == DatabaseKind.POSTGRESQL
                            ? "set session_replication_role = replica"
                            : "pragma foreign_keys = off");
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    static <V> V present(@Nullable V value) {
        assertThat(value).isNotNull();
        return java.util.Objects.requireNonNull(value);
    }

    static long key(Author author) {
        return present(author.id);
    }

    @Override
    public void close() {
        try (database;
                ferro) {
            for (String name : ferro.connections().names()) {
                assertThat(ferro.connections().metrics(name).active())
                        .as("physical connections of " + name + " not given back")
                        .isZero();
            }
        }
    }
}
