package dev.ferro.quickstart;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Prints a line for each step: on which connection, as which user, what, with what outcome, and in what time. */
record Journal(String connection, Supplier<String> user) {

    private static final int SHOWN = 6;

    <T> T step(String what, Supplier<T> work) {
        return step(what, work, String::valueOf);
    }

    /** Says what before it begins, for those who wait. */
    <T> T step(String what, Supplier<T> work, Function<T, String> outcome) {
        System.out.printf("%-8s%s%s", connection, user.get(), what);
        System.out.flush();
        long begin = System.nanoTime();
        T result = work.get();
        System.out.printf("%s (%d ms)%n", outcome.apply(result), millisSince(begin));
        return result;
    }

    static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }

    /** How many, and the first of them. */
    static String listed(List<?> all) {
        List<String> first = all.stream().limit(SHOWN).map(Object::toString).toList();
        return all.size() + ": " + String.join(", ", first) + (all.size() > SHOWN ? ", ..." : "");
    }
}
