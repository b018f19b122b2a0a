package dev.ferro.internal.dialect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Times inside an array, in the form that PostgreSQL and SQLite share: {@code 2026-11-22 09:15:00.000000}. */
final class ElementTimes {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 9, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(TIME)
            .optionalStart()
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private ElementTimes() {}

    static String instantText(Object value) {
        return utcText(value) + "Z";
    }

    static String utcText(Object value) {
        return localText(
                value instanceof Instant instant
                        ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                        : ((OffsetDateTime) value).toLocalDateTime());
    }

    static String localText(Object value) {
        return value instanceof LocalDate date
                ? DATE.format(date)
                : value instanceof LocalTime time
                        ? TIME.format(time)
                        : DATE.format((LocalDateTime) value) + " " + TIME.format((LocalDateTime) value);
    }

    static Object date(String text) {
        return LocalDate.parse(text, DATE);
    }

    static Object local(String text) {
        return LocalDateTime.parse(text, TEXT);
    }

    static Object offset(String text) {
        return ((Instant) instant(text)).atOffset(ZoneOffset.UTC);
    }

    /** Without an offset it is UTC. */
    static Object instant(String text) {
        return TEXT.parseBest(text, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime offset
                ? offset.toInstant()
                : LocalDateTime.parse(text, TEXT).toInstant(ZoneOffset.UTC);
    }
}
