package dev.ferro.internal.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many digits of a second a type of PostgreSQL keeps, which the mapping cannot say: {@code timestamp(3) with time
 * zone}, as the database shows it.
 */
final class TimeDigits {

    private static final Pattern SHOWN =
            Pattern.compile("(time|timestamp|interval)\\((\\d)\\)((?: with(?:out)? time zone)?(?:\\[])?)");

    /** All that PostgreSQL can keep, and what a type without a number keeps. */
    private static final String ALL = "6";

    private TimeDigits() {}

    /** The same type without its digits, where they are all there are. */
    static String withoutAll(String type) {
        Matcher shown = SHOWN.matcher(type);
        return shown.matches() && shown.group(2).equals(ALL) ? bare(shown) : type;
    }

    /** The same type without its digits: where they are fewer, the last ones are rounded away, and nothing is refused. */
    static String without(String type) {
        Matcher shown = SHOWN.matcher(type);
        return shown.matches() ? bare(shown) : type;
    }

    private static String bare(Matcher shown) {
        return shown.group(1) + shown.group(3);
    }
}
