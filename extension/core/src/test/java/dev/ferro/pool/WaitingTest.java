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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever waits for an exhausted pool gets what comes back, also where that is dropped and opened anew. */
@Tag("R10")
class WaitingTest {

    /** It is a race, which is lost in most of the rounds if it can be lost at all. */
    private static final int ROUNDS = 10;

    @ParameterizedTest
    @EnumSource
    void handedOutConnection_broughtBack_isForTheOneWhoWaits(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Ferro ferro = ferro(database.url())) {
            for (int i = 0; i < ROUNDS; i++) {
                assertThat(waitForReturn(ferro).join().problem()).isEmpty();
            }
        }
    }

    private static CompletableFuture<ConnectionStatus> waitForReturn(Ferro ferro) throws SQLException {
        try (Connection all = ferro.dataSource("app").getConnection()) {
            assertThat(all.isClosed()).isFalse();
            CompletableFuture<ConnectionStatus> waiting =
                    CompletableFuture.supplyAsync(() -> ferro.connections().check("app"));
            while (ferro.connections().metrics("app").awaiting() == 0) {
                Thread.onSpinWait();
            }
            return waiting;
        }
    }

    private static Ferro ferro(String url) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder("app")
                        .url(url)
                        .pool(PoolSettings.builder()
                                .maxSize(1)
                                .acquireTimeout(Duration.ofSeconds(5))
                                .build())
                        .build())
                .build();
    }
}
