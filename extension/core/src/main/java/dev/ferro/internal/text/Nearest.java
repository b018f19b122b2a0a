package dev.ferro.internal.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the known name that a misspelt one was probably meant to be, for "Did you mean …?". */
public final class Nearest {
    /** Longer input is no slip of a finger, and comparing takes the product of both lengths. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /**
     * The known name with the fewest typing errors (a letter too many, too few, wrong, or two neighbours swapped; case
     * does not count), if these are few for the length given: one up to three characters, two up to eight, three
     * beyond. Among equals the first in the alphabet; never one in which every letter is wrong.
     */
    public static Optional<String> nearest(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = given.toLowerCase(Locale.ROOT);
        int tooMany = tolerated(given.length()) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : new TreeSet<>(known)) {
            int errors = errors(folded, candidate.toLowerCase(Locale.ROOT), tooMany);
            if (errors < tooMany && errors < Math.max(given.length(), candidate.length())) {
                tooMany = errors;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** The end of a message about an unknown name: {@code " Did you mean 'app'?"}, or nothing if no name is near. */
    public static String suggestion(String given, Collection<String> known) {
        return nearest(given, known)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
    }

    private static int tolerated(int length) {
        if (length <= 3) {
            return 1;
        }
        return length <= 8 ? 2 : 3;
    }

    /** The Damerau-Levenshtein distance in which no swapped pair is edited again, a row at a time. */
    private static int errors(String given, String candidate, int tooMany) {
        if (Math.abs(given.length() - candidate.length()) >= tooMany) {
            return tooMany;
        }
        int[] beforePrevious = new int[candidate.length() + 1];
        int[] previous = new int[candidate.length() + 1];
        int[] current = new int[candidate.length() + 1];
        Arrays.setAll(current, column -> column);
        for (int row = 1; row <= given.length(); row++) {
            int[] recycled = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = recycled;
            current[0] = row;
            for (int column = 1; column <= candidate.length(); column++) {
                boolean same = given.charAt(row - 1) == candidate.charAt(column - 1);
                int wrong = previous[column - 1] + (same ? 0 : 1);
                int fewest = Math.min(wrong, 1 + Math.min(previous[column], current[column - 1]));
                boolean swapped = isSwapped(given, row, candidate, column);
                current[column] = swapped ? Math.min(fewest, 1 + beforePrevious[column - 2]) : fewest;
            }
        }
        return current[candidate.length()];
    }

    private static boolean isSwapped(String given, int row, String candidate, int column) {
        return row > 1
                && column > 1
                && given.charAt(row - 1) == candidate.charAt(column - 2)
                && given.charAt(row - 2) == candidate.charAt(column - 1);
    }
}
