package dev.ferro.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionStatus;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.Pools;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A system without threads to spare is what health checks are to tell of. */
@Tag("R10")
class HealthChecksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void systemWithoutThreads_isToldAndNotRemembered(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            AtomicInteger asked = new AtomicInteger();
            HealthChecks checks = new HealthChecks(thread -> {
                if (asked.getAndIncrement() == 0) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                thread.start();
            });
            NamedConnection connection = Pools.open(
                    ConnectionSettings.builder("app").url(database.url()).build(), this);
            try {
                assertThat(checks.ask(List.of(connection), HealthChecksTest::fine, PATIENCE))
                        .extracting(ConnectionStatus::problem)
                        .containsExactly(Optional.of("java.lang.OutOfMemoryError"));
                assertThat(checks.ask(List.of(connection), HealthChecksTest::fine, PATIENCE))
                        .allMatch(ConnectionStatus::reachable);
            } finally {
                Pools.close(connection);
            }
        }
    }

    private static ConnectionStatus fine(NamedConnection connection) {
        return new ConnectionStatus(connection.name(), true, Duration.ZERO, Optional.empty());
    }
}
