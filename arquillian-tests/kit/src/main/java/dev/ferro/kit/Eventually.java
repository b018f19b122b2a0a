package dev.ferro.kit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/** Waits for what another process does. */
final class Eventually {

    /**
     * Where a container opens SQLite, its driver starts a process, and the thread in which the JVM awaits its end keeps the
     * context class loader for a minute.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    /** Asks again until the number is the expected one. */
    static void is(String what, long expected, LongSupplier number) {
        until(what + ": %d, not " + expected, found -> found == expected, number);
    }

    /** Asks again until the number is not greater than that. */
    static void isAtMost(String what, long limit, LongSupplier number) {
        until(what + ": %d, more than " + limit, found -> found <= limit, number);
    }

    private static void until(String otherwise, LongPredicate reached, LongSupplier number) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long found = number.getAsLong();
        while (!reached.test(found)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.formatted(found));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            found = number.getAsLong();
        }
    }
}
