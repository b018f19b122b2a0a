package dev.ferro.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

class PostgresqlServerTest {

    @Test
    void get_calledTwice_isTheSameServer() {
        assertThat(PostgresqlServer.get()).isSameAs(PostgresqlServer.get());
    }

    @Test
    void get_interrupted_failsAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> PostgresqlServer.await(new CompletableFuture<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("interrupted while PostgreSQL was starting");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void get_afterAFailedStart_saysWhyItFailed() {
        IllegalStateException failure = new IllegalStateException("no space left");

        assertThatThrownBy(() -> PostgresqlServer.await(CompletableFuture.failedFuture(failure)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("no space left")
                .hasRootCause(failure);
    }

    @Test
    @DisabledIfEnvironmentVariable(named = PostgresqlServer.URL_VARIABLE, matches = ".+", disabledReason = "may trust")
    void superuser_withAWrongPassword_isRefused() {
        PostgresqlServer server = PostgresqlServer.get();
        ServerAddress address = ServerAddress.parse("the server's URL", server.url());
        Role impostor = new Role(address.superuser().name(), "wrong");

        assertThatThrownBy(() -> address.connect(impostor, address.maintenanceDatabase()))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void urlInTheEnvironment_isUsedInsteadOfAServerOfOurOwn() throws SQLException {
        PostgresqlServer running = PostgresqlServer.get();

        PostgresqlServer server = PostgresqlServer.from(Map.of(PostgresqlServer.URL_VARIABLE, running.url()));

        assertThat(server.port()).isEqualTo(running.port());
        assertThat(server.logFile()).isEmpty();
        try (PostgresqlDatabase database = server.newDatabase();
                Connection connection = database.connect()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThatThrownBy(() -> database.log(database.app()))
                    .hasMessage("only the embedded server's log can be read: unset FERRO_TEST_POSTGRES_URL");
        }
    }

    @Test
    void urlInTheEnvironment_malformed_isRefusedWithoutShowingIt() {
        Map<String, String> environment = Map.of(PostgresqlServer.URL_VARIABLE, "postgresql://root:s3cret@a b/c");

        assertThatThrownBy(() -> PostgresqlServer.from(environment))
                .hasMessage("FERRO_TEST_POSTGRES_URL is not of the form"
                        + " postgresql://superuser:password@host:port/database")
                .hasNoCause();
    }

    @Test
    void urlWithEscapes_readAndWritten_isTheSame() {
        String url = "postgresql://ro%40ot:p%2F%3A%20w%2B@db.example.org:6543/postgres";

        ServerAddress address = ServerAddress.parse("a URL", url);

        assertThat(address.superuser()).isEqualTo(new Role("ro@ot", "p/: w+"));
        assertThat(address.url(address.superuser(), "postgres")).isEqualTo(url);
    }
}
