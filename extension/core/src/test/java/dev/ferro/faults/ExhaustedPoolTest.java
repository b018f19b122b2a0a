package dev.ferro.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.ConnectionUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All physical connections are in use: who comes too late is told so, and loses nothing but its turn. */
@Tag("R14")
@Tag("R14b")
class ExhaustedPoolTest {

    @ParameterizedTest
    @EnumSource
    void pool_exhausted_failsClearlyAndRecovers(KilledAtWorkTest.Place place) {
        try (FaultBench bench = FaultBench.of(1, Duration.ofMillis(50))) {
            bench.transactions().run(holding -> {
                bench.marks().insert(new Mark("held"));

                Throwable failure = CompletableFuture.supplyAsync(() -> catchThrowable(
                                () -> place.run(bench, () -> bench.marks().insert(new Mark("late")))))
                        .join();

                assertThat(failure)
                        .isInstanceOf(ConnectionUnavailableException.class)
                        .hasMessageContaining("'service'")
                        .hasMessageMatching("FERRO\\d{4}: .*");
                assertThat(((ConnectionUnavailableException) failure).connection())
                        .contains(FaultBench.NAME);
            });

            assertThat(bench.heard())
                    .hasSize(place == KilledAtWorkTest.Place.SESSION ? 0 : 1)
                    .doesNotContain("committed");
            bench.recovers("held");
        }
    }
}
