package dev.ferro.internal.settings;

import dev.ferro.SettingsProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with a set of settings, so that one error can tell all of it (R10). Not thread-safe. */
final class Problems {

    /** Beyond this a duration is a typing mistake, and overflows a timer counting nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final List<SettingsProblem> found = new ArrayList<>();

    /**
     * Records a problem unless a condition holds.
     *
     * @param condition what must hold
     * @param key the configuration key at fault
     * @param reason what is wrong and what would be right
     * @return this
     */
    Problems require(boolean condition, String key, String reason) {
        if (!condition) {
            found.add(new SettingsProblem(key, reason));
        }
        return this;
    }

    Problems between(int value, int least, int most, String key) {
        return require(value >= least && value <= most, key, value + " is not between " + least + " and " + most);
    }

    Problems atLeast(Duration value, Duration least, String key) {
        return require(value.compareTo(least) >= 0, key, value + " is shorter than " + least)
                .require(value.compareTo(LONGEST) <= 0, key, value + " is longer than " + LONGEST);
    }

    /**
     * Adds problems found elsewhere.
     *
     * @param others those problems
     * @return this
     */
    Problems addAll(List<SettingsProblem> others) {
        found.addAll(others);
        return this;
    }

    /**
     * What was found so far.
     *
     * @return a snapshot in the order of discovery
     */
    List<SettingsProblem> found() {
        return List.copyOf(found);
    }
}
