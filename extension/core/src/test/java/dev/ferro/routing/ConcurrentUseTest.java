package dev.ferro.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionUnavailableException;
import dev.ferro.Ferro;
import dev.ferro.FerroError;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.data.exceptions.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names come and go while others work; each call works, or fails for a reason that has an id. */
class ConcurrentUseTest {

    private static final int THREADS = 32;
    private static final int ROUNDS = 8;
    private static final Set<String> REASONS =
            Set.of("FERRO0003", "FERRO0012", "FERRO0014", "FERRO0023", "FERRO0050", "FERRO0020");

    @ParameterizedTest
    @EnumSource
    @Tag("R1c")
    @Tag("R1a")
    void names_registeredClosedAndUsedByMany_failOnlyForKnownReasons(DatabaseKind kind) throws Exception {
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(Small.settings("steady", database.url()).build())
                        .build()) {
            List<Callable<Set<String>>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String name = "n" + i % 4;
                int kindOfWork = i % 3;
                calls.add(() -> reasons(() -> {
                    switch (kindOfWork) {
                        case 0 ->
                            ferro.connections()
                                    .register(
                                            Small.settings(name, database.url()).build());
                        case 1 -> ferro.connections().close(name);
                        default -> Small.works(ferro.sql().using(name));
                    }
                    assertThat(Small.works(ferro.sql().using("steady"))).isTrue();
                }));
            }

            for (Set<String> reasons : together(Executors.newFixedThreadPool(THREADS), calls)) {
                assertThat(REASONS).containsAll(reasons);
            }
            assertThat(ferro.connections().metrics("steady").active()).isZero();
            assertThat(ferro.connections().metrics("steady").created()).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    @EnabledForJreRange(min = JRE.JAVA_21)
    @Tag("R6")
    void virtualThreads_manyMoreThanPhysicalConnections_allGetTheirs(DatabaseKind kind) throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try (TestDatabase database = kind.open();
                Ferro ferro = Ferro.builder()
                        .connection(Small.settings("app", database.url()).build())
                        .build()) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                calls.add(() -> Small.works(ferro.sql().using("app")));
            }

            assertThat(together(virtual, calls)).containsOnly(true).hasSize(200);
            assertThat(ferro.connections().metrics("app").active()).isZero();
        }
    }

    private static Set<String> reasons(Runnable work) {
        Set<String> reasons = new java.util.TreeSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            try {
                work.run();
            } catch (DataException refused) {
                assertThat(refused).isInstanceOf(FerroError.class);
                assertThat(refused)
                        .as("either routing, or a generation that ended meanwhile")
                        .isNotInstanceOfAny(IllegalStateException.class);
                if (refused instanceof ConnectionUnavailableException || refused instanceof StatementException) {
                    assertThat(refused.getMessage()).doesNotContain("'steady'");
                }
                reasons.add(((FerroError) refused).errorId());
            }
        }
        return reasons;
    }

    private static <R> List<R> together(ExecutorService executor, List<Callable<R>> calls) throws Exception {
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> future : executor.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
