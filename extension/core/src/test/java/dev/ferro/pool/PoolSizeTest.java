package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionUnavailableException;
import dev.ferro.Ferro;
import dev.ferro.PoolMetrics;
import dev.ferro.PoolSettings;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each connection has a pool of its own, of its own size. */
@Tag("R6")
class PoolSizeTest {

    private static final Duration SHORT = Duration.ofMillis(150);

    @ParameterizedTest
    @EnumSource
    @Tag("AE6")
    @Tag("R1")
    void twoPools_exhausted_haveTheirOwnSizes(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(settings("app", database.appUrl(), 20))
                        .connection(settings("service", database.serviceUrl(), 5))
                        .build()) {
            List<Connection> borrowed = new ArrayList<>();
            try {
                assertExhaustedAfter(20, "app", ferro, borrowed);
                assertExhaustedAfter(5, "service", ferro, borrowed);
            } finally {
                for (Connection connection : borrowed) {
                    connection.close();
                }
            }
            ferro.sql().using("app").execute("select 1");
            assertThat(ferro.connections().metrics("app").active()).isZero();
            assertThat(ferro.connections().metrics("service").active()).isZero();
        }
    }

    private static ConnectionSettings settings(String name, String url, int size) {
        return ConnectionSettings.builder(name)
                .url(url)
                .pool(PoolSettings.builder().maxSize(size).acquireTimeout(SHORT).build())
                .build();
    }

    private static void assertExhaustedAfter(int size, String name, Ferro ferro, List<Connection> borrowed)
            throws SQLException {
        for (int i = 0; i < size; i++) {
            borrowed.add(ferro.dataSource(name).getConnection());
        }
        PoolMetrics metrics = ferro.connections().metrics(name);
        assertThat(metrics.maxSize()).isEqualTo(size);
        assertThat(metrics.active()).isEqualTo(size);
        assertThat(metrics.created()).isEqualTo(size);
        long start = System.nanoTime();
        assertThatThrownBy(() -> ferro.sql().using(name).execute("select 1"))
                .isInstanceOf(ConnectionUnavailableException.class)
                .hasMessage("FERRO0021: the pool of connection '" + name + "' is exhausted: all " + size
                        + " physical connections were in use for PT0.15S; close what is left open, or raise"
                        + " pool.max-size or pool.acquire-timeout of '" + name + "'");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R9")
    void initialSize_atRegistration_isOpenedInTheBackground(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("app")
                                .url(database.url())
                                .pool(PoolSettings.builder()
                                        .initialSize(3)
                                        .minSize(3)
                                        .build())
                                .build())
                        .build()) {
            assertThat(Servers.eventually(
                            () -> ferro.connections().metrics("app").available() == 3))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R9")
    void idleTimeout_past_closesDownToTheMinimum(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(ConnectionSettings.builder("app")
                                .url(database.url())
                                .pool(PoolSettings.builder()
                                        .initialSize(4)
                                        .minSize(1)
                                        .idleTimeout(Duration.ofMillis(50))
                                        .build())
                                .build())
                        .build()) {
            assertThat(Servers.eventually(
                            () -> ferro.connections().metrics("app").destroyed() >= 3))
                    .isTrue();
            assertThat(Servers.eventually(
                            () -> ferro.connections().metrics("app").available() == 1))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R9")
    void maxLifetime_past_replacesThePhysicalConnection(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Borrower borrower = Borrower.of(
                        database.url(), settings -> settings, pool -> pool.maxLifetime(Duration.ofMillis(50)))) {
            borrower.sql().fetchAll("select 1");

            assertThat(Servers.eventually(() -> borrower.metrics().destroyed() == 1))
                    .isTrue();
            borrower.sql().fetchAll("select 1");
            assertThat(borrower.metrics().created()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void waiter_interrupted_isToldAndKeepsTheFlag(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                Borrower borrower = Borrower.of(database.url())) {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread waiter = new Thread(() -> {
                try {
                    borrower.sql().execute("select 1");
                } catch (ConnectionUnavailableException interrupted) {
                    failure.set(interrupted);
                }
                flag.set(Thread.currentThread().isInterrupted());
            });
            try (Connection all = borrower.connection()) {
                waiter.start();
                assertThat(Servers.eventually(() -> borrower.metrics().awaiting() == 1))
                        .isTrue();
                waiter.interrupt();
                waiter.join();
                assertThat(all.isClosed()).isFalse();
            }
            assertThat(failure.get()).hasMessageStartingWith("FERRO0022").hasMessageContaining("'app'");
            assertThat(flag.get()).isTrue();
            assertThat(borrower.sql().fetchAll("select 1")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void interruptedThread_whileOneIsFree_works(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Borrower borrower = Borrower.of(database.url())) {
            borrower.sql().fetchAll("select 1");
            Thread.currentThread().interrupt();

            assertThat(borrower.sql().fetchAll("select 1")).hasSize(1);

            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
