package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Isolation;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cleaning takes what a borrower left, and leaves what the settings say. */
@Tag("R9")
@ExtendWith(TestDatabases.class)
class LastingSettingsTest {

    private Borrower borrower;

    @BeforeEach
    void open(PostgresqlDatabase database) {
        borrower = Borrower.of(
                database.ownerUrl(),
                settings -> settings.searchPath("public", "pg_temp")
                        .isolation(Isolation.REPEATABLE_READ)
                        .statementTimeout(Duration.ofSeconds(33))
                        .readOnly(true),
                pool -> pool.initialSql("set app.tenant = '7; no separator'; prepare first as select 'kept';"
                        + " prepare second as select 'kept'"));
    }

    @AfterEach
    void close() {
        borrower.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "search_path, \"public,pg_temp\", set search_path = pg_catalog",
                "transaction_isolation, repeatable read, set default_transaction_isolation = serializable",
                "statement_timeout, 33s, set statement_timeout = 1234",
                "transaction_read_only, on, set default_transaction_read_only = off",
                "app.tenant, 7; no separator, set app.tenant = '8'",
                "application_name, ferro-app, set application_name = 'stranger'"
            })
    void setting_changedByABorrower_holdsForTheNext(String name, String value, String change) throws SQLException {
        String look = "select current_setting('" + name + "')";
        assertThat(borrower.seen(look)).isEqualTo(value);

        borrower.borrow(connection -> {
            Borrower.execute(connection, change);
            assertThat(Borrower.query(connection, look)).isNotEqualTo(value);
            return true;
        });
        assertThat(borrower.seen(look)).isEqualTo(value);

        borrower.sql().execute(change);
        assertThat(borrower.seen(look)).isEqualTo(value);
    }

    @Test
    void initialSql_ofSeveralStatements_ranAgainAfterCleaning() throws SQLException {
        borrower.sql().execute("discard all");

        assertThat(borrower.seen("execute first")).isEqualTo("kept");
        assertThat(borrower.seen("execute second")).isEqualTo("kept");
    }

    @Test
    void readOnly_afterABorrowerTurnedItOff_refusesWrites() {
        borrower.sql().execute("set session characteristics as transaction read write");

        assertThatThrownBy(() -> borrower.sql().execute("create table fruit (name text)"))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        refused -> assertThat(refused.sqlState()).contains("25006"));
    }

    @Test
    void initialSql_failing_namesTheStatementAndOpensNothing(PostgresqlDatabase database) {
        try (Borrower broken = Borrower.of(
                database.ownerUrl(), UnaryOperator.identity(), pool -> pool.initialSql("select 1; select nothing"))) {
            assertThatThrownBy(() -> broken.sql().execute("select 1"))
                    .hasMessageStartingWith("FERRO0025: pool.initial-sql of connection 'app' failed in statement 2");
            assertThat(broken.metrics().active() + broken.metrics().available()).isZero();
        }
    }
}
