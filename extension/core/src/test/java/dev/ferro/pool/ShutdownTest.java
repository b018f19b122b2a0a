package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.PoolSettings;
import dev.ferro.Sql;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.PostgresqlServer;
import dev.ferro.testing.databases.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** Closing waits for work, not for ever, and leaves nothing behind. */
@Tag("R10")
class ShutdownTest {

    private static final String MINUTES_ON_POSTGRESQL = "select pg_sleep(120)";
    private static final String MINUTES_ON_SQLITE =
            "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";

    @AfterEach
    void noThreadLeft() {
        assertThat(Servers.eventually(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("agroal-"))))
                .as("threads of pools left")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void close_withWorkInFlight_waitsForIt(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            Ferro ferro = ferro(database.url(), Duration.ofSeconds(20));
            Connection held = ferro.dataSource("app").getConnection();
            Future<?> closing = CompletableFuture.runAsync(ferro::close);
            assertThat(Servers.eventually(() -> isClosed(ferro.sql()))).isTrue();

            assertThatThrownBy(() -> closing.get(1500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            Borrower.execute(held, "create table fruit (name text)");
            held.close();
            closing.get();

            try (Connection outside = database.connect()) {
                assertThat(Borrower.query(outside, "select count(*) from fruit"))
                        .isEqualTo("0");
            }
        }
    }

    private static boolean isClosed(Sql sql) {
        try {
            sql.execute("select 1");
            return false;
        } catch (dev.ferro.RoutingException closed) {
            return closed.errorId().equals("FERRO0015");
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_withAStatementThatTakesMinutes_stopsItInSeconds(DatabaseKind kind) throws Exception {
        String minutes = kind == DatabaseKind.SQLITE ? MINUTES_ON_SQLITE : MINUTES_ON_POSTGRESQL;
        try (TestDatabase database = kind.open()) {
            Ferro ferro = ferro(database.url(), Duration.ofMillis(200));
            ferro.sql().using("app").fetchAll("select 1");
            Future<Throwable> running = CompletableFuture.supplyAsync(() -> {
                try {
                    ferro.sql().using("app").fetchAll(minutes);
                    return new AssertionError("not stopped");
                } catch (dev.ferro.FerroException stopped) {
                    return stopped;
                }
            });
            assertThat(Servers.eventually(
                            () -> ferro.connections().metrics("app").active() == 1))
                    .isTrue();
            long start = System.nanoTime();

            ferro.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            assertThat(running.get()).isInstanceOf(dev.ferro.StatementException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_withAConnectionNobodyGivesBack_takesItAway(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open()) {
            Ferro ferro = ferro(database.url(), Duration.ofMillis(200));
            Connection held = ferro.dataSource("app").getConnection();

            ferro.close();

            assertThatThrownBy(() -> Borrower.query(held, "select 1")).isInstanceOf(SQLException.class);
            held.close();
        }
    }

    @Test
    void close_rightAfterDestroyingConnections_leavesNoServerProcess() throws SQLException {
        try (PostgresqlDatabase database = PostgresqlServer.get().newDatabase()) {
            Ferro ferro = ferro(database.url(), Duration.ofSeconds(5));
            for (int i = 0; i < 20; i++) {
                try (Connection connection = ferro.dataSource("app").getConnection()) {
                    assertThat(connection.unwrap(PGConnection.class).getBackendPID())
                            .isPositive();
                }
            }

            ferro.close();

            assertThat(Servers.eventually(() -> processes(database) == 0)).isTrue();
        }
    }

    @Test
    void close_whileAPhysicalConnectionIsBeingOpened_leavesNoServerProcess() throws Exception {
        try (PostgresqlDatabase database = PostgresqlServer.get().newDatabase()) {
            Ferro ferro = Ferro.builder()
                    .connection(ConnectionSettings.builder("app")
                            .url(database.url())
                            .pool(PoolSettings.builder()
                                    .initialSql("select pg_sleep(1)")
                                    .build())
                            .build())
                    .build();
            Future<Throwable> opening = CompletableFuture.supplyAsync(() ->
                    Assertions.catchThrowable(() -> ferro.sql().using("app").execute("select 1")));
            assertThat(Servers.eventually(() -> processes(database) == 1)).isTrue();

            ferro.close();

            assertThat(opening.get()).hasMessageStartingWith("FERRO0023");
            assertThat(Servers.eventually(() -> processes(database) == 0)).isTrue();
        }
    }

    private static int processes(PostgresqlDatabase database) {
        try {
            return Integer.parseInt(Servers.ask(
                    database,
                    "select count(*) from pg_stat_activity where datname = current_database()"
                            + " and application_name = 'ferro-app'"));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ferro_closedTwice_refusesEveryOperation(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            Ferro ferro = ferro(database.url(), Duration.ofSeconds(5));
            ferro.close();
            ferro.close();

            assertThatThrownBy(() -> ferro.sql().execute("select 1")).hasMessageStartingWith("FERRO0015");
            assertThatThrownBy(() -> ferro.dataSource("app").getConnection()).hasMessageStartingWith("FERRO0015");
            assertThatThrownBy(() -> ferro.schema().create("app")).hasMessageStartingWith("FERRO0015");
            assertThatThrownBy(() -> ferro.connections().metrics("app")).hasMessageStartingWith("FERRO0015");
            assertThatThrownBy(() -> ferro.connections().close("app")).hasMessageStartingWith("FERRO0015");
            assertThatThrownBy(() -> ferro.connections()
                            .register(ConnectionSettings.builder("late")
                                    .url(database.url())
                                    .build()))
                    .hasMessageStartingWith("FERRO0015");
            assertThat(ferro.connections().check("app").problem().orElseThrow()).startsWith("FERRO0015");
            assertThat(ferro.connections().names()).isEmpty();
        }
    }

    private static Ferro ferro(String url, Duration acquireTimeout) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder("app")
                        .url(url)
                        .pool(PoolSettings.builder()
                                .acquireTimeout(acquireTimeout)
                                .build())
                        .build())
                .build();
    }
}
