package dev.ferro.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Isolation;
import dev.ferro.SchemaGeneration;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Many start at once on one fresh database: all come up, and there is one schema. */
@Tag("R20")
@Tag("R20a")
class SchemaConcurrencyTest {

    private static final int ROUNDS = 20;
    private static final int FERROS = 8;

    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of(DatabaseKind.POSTGRESQL, SchemaGeneration.CREATE, ""),
                Arguments.of(DatabaseKind.POSTGRESQL, SchemaGeneration.UPDATE, ""),
                Arguments.of(DatabaseKind.POSTGRESQL, SchemaGeneration.CREATE, "SERIALIZABLE"),
                Arguments.of(DatabaseKind.POSTGRESQL, SchemaGeneration.UPDATE, "REPEATABLE_READ"),
                Arguments.of(DatabaseKind.SQLITE, SchemaGeneration.CREATE, ""),
                Arguments.of(DatabaseKind.SQLITE, SchemaGeneration.UPDATE, ""));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void eightProcesses_onOneFreshDatabase_allComeUp(DatabaseKind kind, SchemaGeneration generation, String isolation) {
        try (Workshop workshop = Workshop.on(kind)) {
            Starter.startEight(workshop.database().url(), generation, isolation);

            Workshop.assertNoDifference(workshop.release(Estate.ENTITIES));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void eightFerros_inOneProcess_allComeUp(DatabaseKind kind) {
        ExecutorService threads = Executors.newFixedThreadPool(FERROS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                round(kind, threads, round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void round(DatabaseKind kind, ExecutorService threads, int round) {
        try (Workshop workshop = Workshop.on(kind)) {
            CyclicBarrier barrier = new CyclicBarrier(FERROS);
            List<CompletableFuture<Void>> started = IntStream.range(0, FERROS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> start(workshop, barrier, round), threads))
                    .toList();
            started.forEach(CompletableFuture::join);

            Workshop.assertNoDifference(workshop.release(Estate.ENTITIES));
        }
    }

    private static void start(Workshop workshop, CyclicBarrier barrier, int round) {
        ConnectionSettings.Builder settings = ConnectionSettings.builder("owner")
                .url(workshop.database().url())
                .schemaGeneration(round % 2 == 0 ? SchemaGeneration.CREATE : SchemaGeneration.UPDATE);
        if (round % 4 > 1) {
            settings.isolation(Isolation.SERIALIZABLE);
        }
        try (Ferro ferro = Ferro.builder().entities(Estate.ENTITIES).build()) {
            barrier.await();
            ferro.connections().register(settings.build());
            assertThat(ferro.schema().diff("owner").isEmpty()).isTrue();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
