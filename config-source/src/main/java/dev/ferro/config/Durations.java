package dev.ferro.config;

import dev.ferro.IdleValidation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How durations are written: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}, or ISO-8601. */
final class Durations {

    private static final Pattern SHORT = Pattern.compile("([0-9]{1,12})(ms|s|m|h|d)");
    private static final String FORMS = "500ms, 30s, 5m, 2h, 1d or ISO-8601 (PT30S)";

    private Durations() {}

    /** Where zero would mean for ever, which core refuses. */
    static Duration positive(String value) {
        return find(value).orElseThrow(() -> new RejectedValue("is no duration; write " + FORMS));
    }

    /** Where zero switches something off. */
    static Duration orOff(String value) {
        String given = value.strip();
        if (given.equalsIgnoreCase("off") || given.equals("0")) {
            return Duration.ZERO;
        }
        return find(value).orElseThrow(() -> new RejectedValue("is no duration; write " + FORMS + ", or off"));
    }

    /** Neither {@code off} nor {@code 0} alone: one would read them as never, the other as always. */
    static IdleValidation validation(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "always" -> IdleValidation.always();
            case "never" -> IdleValidation.never();
            default ->
                IdleValidation.after(find(value)
                        .orElseThrow(() -> new RejectedValue("is neither always nor never nor the idle time after"
                                + " which a physical connection is validated; write that as " + FORMS)));
        };
    }

    private static Optional<Duration> find(String value) {
        String given = value.strip();
        Matcher matcher = SHORT.matcher(given);
        try {
            return Optional.of(
                    matcher.matches()
                            ? Duration.of(Long.parseLong(matcher.group(1)), unit(matcher.group(2)))
                            : Duration.parse(given));
        } catch (DateTimeException | ArithmeticException quotesTheValue) {
            return Optional.empty();
        }
    }

    private static ChronoUnit unit(String suffix) {
        return switch (suffix) {
            case "ms" -> ChronoUnit.MILLIS;
            case "s" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MINUTES;
            case "h" -> ChronoUnit.HOURS;
            default -> ChronoUnit.DAYS;
        };
    }
}
