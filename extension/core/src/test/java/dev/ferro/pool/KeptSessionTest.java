package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.IdleValidation;
import dev.ferro.Repository;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what may have changed is cleaned: a repository's work costs its own round trips and no other. */
@Tag("R9")
@ExtendWith(TestDatabases.class)
class KeptSessionTest {

    private static final String BACKEND =
            "select coalesce(string_agg(pid::text, ','), '') from pg_stat_activity where application_name = 'ferro-app'"
                    + " and datname = current_database()";

    private PostgresqlDatabase database;

    @BeforeEach
    void keep(PostgresqlDatabase fresh) {
        database = fresh;
    }

    @AfterEach
    void noneLeft() {
        assertThat(Servers.eventually(() -> backend().isEmpty()))
                .as("server processes left: " + backend())
                .isTrue();
    }

    @Test
    void repositoryWork_repeated_sendsNothingButItself() {
        try (Borrower borrower = borrower(64)) {
            Repository<Fruit> fruits = borrower.ferro().repository(Fruit.class);
            fruits.findById(1L);
            String backend = backend();
            int before = statements().size();

            for (long i = 1; i <= 10; i++) {
                fruits.insert(new Fruit(i, "fig"));
                fruits.findById(i);
            }

            assertThat(backend()).isEqualTo(backend);
            assertThat(statements().subList(before, statements().size()))
                    .hasSize(20)
                    .allMatch(statement -> statement.contains("insert into") || statement.contains("select "))
                    .noneMatch(statement -> statement.contains("DISCARD"));
        }
    }

    @Test
    void repositoryWork_repeated_keepsItsStatementPreparedOnTheServer() {
        try (Borrower borrower = borrower(64)) {
            Repository<Fruit> fruits = borrower.ferro().repository(Fruit.class);
            for (long i = 1; i <= 10; i++) {
                fruits.findById(i);
            }

            // The driver names a statement S_1 when it has the server keep it.
            assertThat(statements().get(statements().size() - 1)).contains("execute S_");
        }
    }

    @Test
    void cleanedSession_usedByARepository_preparesAnew() throws SQLException {
        try (Borrower borrower = borrower(64)) {
            Repository<Fruit> fruits = borrower.ferro().repository(Fruit.class);
            for (long round = 1; round <= 3; round++) {
                for (long i = 1; i <= 10; i++) {
                    assertThat(fruits.findById(i)).isEmpty();
                }
                borrower.sql().execute("set application_name = 'ferro-app'");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void statementCache_ofThatSize_worksAcrossMoreStatements(int size) {
        try (Borrower borrower = borrower(size)) {
            Repository<Fruit> fruits = borrower.ferro().repository(Fruit.class);
            for (long i = 1; i <= 12; i++) {
                fruits.insert(new Fruit(i, "fig"));
                assertThat(fruits.findById(i)).contains(new Fruit(i, "fig"));
                assertThat(fruits.count()).isEqualTo(i);
                assertThat(borrower.sql().fetchAll("select ?", i)).hasSize(1);
            }
        }
    }

    private Borrower borrower(int cache) {
        // A busy machine may leave it idle for longer than a second: what is sent then to validate it is no one's work.
        Borrower borrower = Borrower.of(
                database.ownerUrl(),
                UnaryOperator.identity(),
                pool -> pool.statementCacheSize(cache).validateOnBorrow(IdleValidation.never()));
        borrower.sql().execute("create table if not exists fruit (id bigint primary key, name text)");
        return borrower;
    }

    private String backend() {
        try {
            return Servers.ask(database, BACKEND);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> statements() {
        return database.log(database.owner()).stream()
                .filter(message -> message.startsWith("LOG:  statement") || message.startsWith("LOG:  execute"))
                .toList();
    }

    @Entity
    record Fruit(@Id Long id, String name) {}
}
