package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** The threads of connection pools, which must end with their application. */
final class PoolThreads {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private PoolThreads() {}

    static List<Thread> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("agroal"))
                .toList();
    }

    /** Waits for those that have been told to end. */
    static void assertEnded(List<Thread> threads) {
        for (Thread thread : threads) {
            try {
                thread.join(PATIENCE.toMillis());
            } catch (InterruptedException interrupt) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(threads).noneMatch(Thread::isAlive);
    }
}
