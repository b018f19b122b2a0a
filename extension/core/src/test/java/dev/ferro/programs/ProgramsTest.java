package dev.ferro.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random programs of several threads on one Ferro, against a model. A failure shows its seed; {@code -Dprograms.seed=N}
 * repeats it. What one thread does depends on its seed only, and how the threads meet on the machine.
 */
@Tag("R14")
@Tag("R14a")
@Tag("R14b")
@Tag("R14c")
@Tag("R14d")
@Tag("R15")
@Tag("R16")
@Tag("R17")
@Tag("R19")
@Tag("R19a")
@Tag("R19b")
class ProgramsTest {

    private static final int THREADS = 3;
    private static final int STEPS = 2_000;

    /** Small, so that it is exhausted soon. */
    private static final long STACK = 512 * 1024;

    static Stream<Arguments> programs() {
        Long chosen = Long.getLong("programs.seed");
        List<Long> seeds = new ArrayList<>();
        if (chosen != null) {
            seeds.add(chosen);
        } else {
            seeds.addAll(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
            seeds.add(new Random().nextLong());
        }
        return seeds.stream().flatMap(seed -> Stream.of(DatabaseKind.values()).map(kind -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest(name = "{0} -Dprograms.seed={1}")
    @MethodSource("programs")
    void randomPrograms_ofSeveralThreads_leaveWhatTheModelSays(DatabaseKind kind, long seed, TestReporter report)
            throws Exception {
        try (World world = new World(kind);
                Threads threads = new Threads()) {
            List<Program> programs = new ArrayList<>();
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Program program = new Program(world, "t" + i, seed * 31 + i, threads.strangers());
                programs.add(program);
                running.add(threads.start("program-" + i, () -> program.run(STEPS)));
            }
            SpareProgram spare = new SpareProgram(world, "spare");
            running.add(threads.start("program-spare", () -> spare.run(STEPS / 25)));
            running.add(threads.start("program-replacing", () -> SpareProgram.replace(world, 20)));
            await(running);

            check(world, programs, spare);
            int steps = programs.stream().mapToInt(Program::steps).sum() + spare.steps();
            report.publishEntry(kind + " -Dprograms.seed=" + seed, steps + " steps");
            assertThat(steps).isGreaterThanOrEqualTo(THREADS * STEPS);
        }
    }

    private static void await(List<CompletableFuture<Void>> running) throws Exception {
        for (CompletableFuture<Void> one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new AssertionError("a program failed", failed.getCause());
            }
        }
    }

    private static void check(World world, List<Program> programs, SpareProgram spare) {
        world.checkNothingIsKept();
        world.checkRoles();
        for (String connection : List.of(World.ONE, World.TWO)) {
            Map<String, Long> expected = new TreeMap<>();
            programs.forEach(program -> expected.putAll(program.model().rows(connection)));
            assertThat(expected).isNotEmpty();
            assertThat(world.rows(connection)).isEqualTo(expected);
        }
        spare.check(world.rows(World.SPARE));
    }

    /** The threads of a test, with small stacks and names. */
    private static final class Threads implements AutoCloseable {

        private final ExecutorService strangers = Executors.newSingleThreadExecutor();

        ExecutorService strangers() {
            return strangers;
        }

        CompletableFuture<Void> start(String name, Runnable work) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            Runnable completing = () -> {
                try {
                    work.run();
                    end.complete(null);
                } catch (Throwable failed) {
                    end.completeExceptionally(failed);
                }
            };
            Thread thread = new Thread(null, completing, name, STACK);
            thread.setDaemon(true);
            thread.start();
            return end;
        }

        @Override
        public void close() {
            strangers.shutdownNow();
        }
    }
}
