package dev.ferro.kit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Waits for what another process does. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    /** Asks again until the number is the expected one. */
    static void is(String what, long expected, LongSupplier number) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long found = number.getAsLong();
        while (found != expected) {
            if (System.nanoTime() > end) {
                throw new AssertionError("%s: %d, not %d".formatted(what, found, expected));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            found = number.getAsLong();
        }
    }
}
