package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionStatus;
import dev.ferro.Ferro;
import dev.ferro.PoolSettings;
import dev.ferro.Secret;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import dev.ferro.testing.databases.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A check answers, whatever is wrong, and tells no secret. */
@Tag("R25")
class CheckTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource
    void reachableDatabase_checked_isReportedWithItsTime(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = ferro(database.url())) {
            ConnectionStatus status = ferro.connections().check("app");

            assertThat(status.reachable()).isTrue();
            assertThat(status.problem()).isEmpty();
            assertThat(status.connection()).isEqualTo("app");
            assertThat(status.took()).isPositive().isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void unknownName_checked_isReported() {
        try (Ferro ferro = ferro("sqlite::memory:")) {
            assertThat(ferro.connections().check("ap").problem().orElseThrow())
                    .startsWith("FERRO0012")
                    .contains("Did you mean 'app'?");
        }
    }

    @Test
    void noName_checked_isReported() {
        try (Ferro ferro = ferro("sqlite::memory:")) {
            ConnectionStatus status = ferro.connections().check(null);

            assertThat(status.reachable()).isFalse();
            assertThat(status.problem()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closedConnection_checked_isReported(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = ferro(database.url())) {
            ferro.connections().close("app");

            assertThat(ferro.connections().check("app").problem().orElseThrow()).startsWith("FERRO0014");
        }
    }

    @ParameterizedTest
    @EnumSource
    void exhaustedPool_checked_isReportedInTime(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Ferro ferro = ferro(database.url());
                Connection all = ferro.dataSource("app").getConnection()) {
            ConnectionStatus status = ferro.connections().check("app");

            assertThat(status.problem().orElseThrow()).startsWith("FERRO0021");
            assertThat(status.took()).isGreaterThanOrEqualTo(TIMEOUT).isLessThan(Duration.ofSeconds(20));
            assertThat(all.isClosed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:secret-word@localhost:1/shop",
                "postgresql://app:secret-word@no-such-host.invalid/shop",
                "jdbc:postgresql://localhost:1/shop?user=app&password=secret-word&sslpassword=secret-word",
                "postgresql://app:secret-word@localhost:1/shop?prepareThreshold=secret-word",
                "postgresql://app:secret-word@localhost:1/shop?sslmode=secret-word",
                "postgresql://app:secret-word@localhost:1/shop?socketFactory=secret-word",
                "postgresql://app:secret-word@localhost:1/shop?authenticationPluginClassName=secret-word"
            })
    @Tag("AE8")
    void unreachableServer_checked_isReportedWithoutASecret(String url) {
        try (Ferro ferro = ferro(url)) {
            ConnectionStatus status = ferro.connections().check("app");

            assertThat(status.reachable()).isFalse();
            assertThat(status.problem().orElseThrow())
                    .startsWith("FERRO0020: connection 'app' cannot reach jdbc:postgresql://")
                    .doesNotContain("secret-word");
        }
    }

    @Test
    @Tag("AE8")
    void wrongPassword_checked_isReportedWithoutIt() {
        try (PostgresqlDatabase database = PostgresqlServer.get().newDatabase();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("app")
                                .url(database.jdbcUrl())
                                .username(database.app().name())
                                .password(Secret.of("secret-word"))
                                .build())
                        .build()) {
            assertThat(ferro.connections().check("app").problem().orElseThrow())
                    .contains("28P01")
                    .contains("check the keys username, password and password-file")
                    .doesNotContain("secret-word");
        }
    }

    @Test
    @Tag("AE8")
    void directoryInsteadOfAFile_checked_isReported() {
        try (Ferro ferro = ferro("sqlite:/")) {
            assertThat(ferro.connections().check("app").problem().orElseThrow()).startsWith("FERRO0020");
        }
    }

    @Test
    void missingFile_openedForReading_isReported() {
        try (Ferro ferro = ferro("sqlite:/no/such/file.db?mode=ro")) {
            assertThat(ferro.connections().check("app").problem().orElseThrow())
                    .startsWith("FERRO0020")
                    .contains("the file cannot be opened");
        }
    }

    private static Ferro ferro(String url) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder("app")
                        .url(url)
                        .pool(PoolSettings.builder()
                                .maxSize(1)
                                .acquireTimeout(TIMEOUT)
                                .build())
                        .build())
                .build();
    }
}
