package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConnectionUnavailableException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that does not answer costs its users a bounded time and no processor, and gets the blame. */
@Tag("R10")
class UnreachableTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @Test
    void silentServer_asked_isReportedAsUnreachableInTime() {
        try (SilentServer server = new SilentServer();
                Borrower borrower = borrower(server)) {
            long start = System.nanoTime();

            ConnectionUnavailableException failure = fail(borrower);

            assertThat(failure.errorId()).isEqualTo("FERRO0020");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void silentServer_askedByMany_costsNobodyMoreThanTwoTimeouts() throws Exception {
        try (SilentServer server = new SilentServer();
                Borrower borrower = borrower(server)) {
            Callable<Cost> call = () -> Cost.of(() -> fail(borrower));

            for (Cost cost : together(8, call)) {
                assertThat(cost.elapsed()).isLessThan(Duration.ofSeconds(4));
                assertThat(cost.processor()).isLessThan(Duration.ofMillis(400));
            }
        }
    }

    private static Borrower borrower(SilentServer server) {
        return Borrower.of(server.url(), UnaryOperator.identity(), pool -> pool.acquireTimeout(TIMEOUT));
    }

    private static ConnectionUnavailableException fail(Borrower borrower) {
        return catchThrowableOfType(
                ConnectionUnavailableException.class, () -> borrower.sql().execute("select 1"));
    }

    private static <R> List<R> together(int threads, Callable<R> call) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<R> results = new java.util.ArrayList<>();
            for (Future<R> future : executor.invokeAll(java.util.Collections.nCopies(threads, call))) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private record Cost(Duration elapsed, Duration processor) {

        static Cost of(Runnable work) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            work.run();
            return new Cost(
                    Duration.ofNanos(System.nanoTime() - start),
                    Duration.ofNanos(threads.getCurrentThreadCpuTime() - used));
        }
    }
}
