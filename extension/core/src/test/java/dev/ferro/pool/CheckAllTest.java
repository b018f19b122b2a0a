package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionStatus;
import dev.ferro.Ferro;
import dev.ferro.PoolSettings;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All connections are asked at once, and an answer comes in time, whoever is silent. */
@Tag("R10")
class CheckAllTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource
    void connections_asked_answerInTheOrderOfRegistration(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = ferro(settings("zebra", database.url()), settings("app", database.appUrl()))) {
            List<ConnectionStatus> answers = ferro.connections().checkAll(PATIENCE);

            assertThat(answers).extracting(ConnectionStatus::connection).containsExactly("zebra", "app");
            assertThat(answers).allMatch(ConnectionStatus::reachable);
            assertThat(answers).allMatch(answer -> answer.problem().isEmpty());
        }
    }

    @Test
    void connectionLeftOut_asked_isNotThere() {
        try (Ferro ferro = ferro(
                settings("app", "sqlite::memory:"),
                settings("reports", "postgresql://localhost:1/shop").health(false))) {
            assertThat(ferro.connections().checkAll(PATIENCE))
                    .extracting(ConnectionStatus::connection)
                    .containsExactly("app");
        }
    }

    @Test
    void connectionRegisteredLater_asked_isThere() {
        try (Ferro ferro = ferro()) {
            assertThat(ferro.connections().checkAll(PATIENCE)).isEmpty();

            ferro.connections().register(settings("late", "sqlite::memory:").build());

            assertThat(ferro.connections().checkAll(PATIENCE))
                    .extracting(ConnectionStatus::connection)
                    .containsExactly("late");
        }
    }

    @Test
    void unreachableConnection_besideAReachableOne_isTheOnlyOneWithAProblem() {
        try (Ferro ferro = ferro(
                settings("gone", "postgresql://app:secret-word@localhost:1/shop"),
                settings("app", "sqlite::memory:"))) {
            List<ConnectionStatus> answers = ferro.connections().checkAll(PATIENCE);

            assertThat(answers).extracting(ConnectionStatus::reachable).containsExactly(false, true);
            assertThat(answers.get(0).problem().orElseThrow())
                    .startsWith("FERRO0020")
                    .doesNotContain("secret-word");
        }
    }

    @ParameterizedTest
    @EnumSource
    void exhaustedPool_askedAgainAndAgain_isAnsweredInTimeAndKeepsOneThread(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Ferro ferro = ferro(settings("busy", database.url()))) {
            try (Connection all = ferro.dataSource("busy").getConnection()) {
                for (int i = 0; i < 3; i++) {
                    assertThat(ferro.connections()
                                    .checkAll(SHORT)
                                    .get(0)
                                    .problem()
                                    .orElseThrow())
                            .startsWith("FERRO0036: connection 'busy' did not answer within PT0.3S");
                }
                assertThat(threads("ferro-check-busy")).isOne();
                assertThat(all.isClosed()).isFalse();
            }

            assertThat(ferro.connections().checkAll(PATIENCE)).allMatch(ConnectionStatus::reachable);
        }
    }

    @Test
    void silentServer_asked_isAnsweredInTime() {
        try (SilentServer silent = new SilentServer();
                Ferro ferro = ferro(settings("silent", silent.url()), settings("app", "sqlite::memory:"))) {
            List<ConnectionStatus> answers = ferro.connections().checkAll(SHORT);

            assertThat(answers.get(0).problem().orElseThrow()).startsWith("FERRO0036");
            assertThat(answers.get(1).connection()).isEqualTo("app");
        }
    }

    @Test
    void interruptedThread_asking_isToldAndStaysInterrupted() throws SQLException {
        try (Ferro ferro = ferro(settings("busy", "sqlite::memory:"));
                Connection all = ferro.dataSource("busy").getConnection()) {
            Thread.currentThread().interrupt();
            List<ConnectionStatus> answers = ferro.connections().checkAll(PATIENCE);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(answers.get(0).problem().orElseThrow()).startsWith("FERRO0022");
            assertThat(all.isClosed()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closedFerro_asked_isNotReachable(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Ferro ferro = ferro(
                    settings("app", database.url()),
                    settings("reports", "sqlite::memory:").health(false));
            ferro.close();
            ferro.close();

            ConnectionStatus answer = ferro.connections().checkAll(PATIENCE).get(0);
            assertThat(ferro.connections().checkAll(PATIENCE)).hasSize(1);
            assertThat(answer.connection()).isEqualTo("app");
            assertThat(answer.reachable()).isFalse();
            assertThat(answer.problem().orElseThrow()).startsWith("FERRO0015");
        }
    }

    /** While it waits for the last borrower, those that were registered before the borrowed one are still open. */
    @ParameterizedTest
    @EnumSource
    void closingFerro_asked_isNotReachable(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            Ferro ferro = ferro(settings("idle", database.url()), settings("busy", "sqlite::memory:"));
            Thread closing = new Thread(ferro::close);
            try (Connection borrowed = ferro.dataSource("busy").getConnection()) {
                closing.start();
                assertThat(Servers.eventually(() -> ferro.connections().names().isEmpty()))
                        .isTrue();

                assertThat(ferro.connections().checkAll(PATIENCE)).hasSize(2).noneMatch(ConnectionStatus::reachable);
                assertThat(borrowed.isClosed()).isFalse();
            }
            closing.join();
        }
    }

    @Test
    void limitBeyondAllTime_isLikeNone() {
        try (Ferro ferro = ferro(settings("app", "sqlite::memory:"))) {
            assertThat(ferro.connections().checkAll(Duration.ofSeconds(Long.MAX_VALUE)))
                    .allMatch(ConnectionStatus::reachable);
        }
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    private static ConnectionSettings.Builder settings(String name, String url) {
        return ConnectionSettings.builder(name)
                .url(url)
                .pool(PoolSettings.builder()
                        .maxSize(1)
                        .acquireTimeout(Duration.ofSeconds(20))
                        .build());
    }

    private static Ferro ferro(ConnectionSettings.Builder... connections) {
        Ferro.Builder builder = Ferro.builder();
        for (ConnectionSettings.Builder connection : connections) {
            builder.connection(connection.build());
        }
        return builder.build();
    }
}
