package dev.ferro.internal.dialect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;

/**
 * Times on SQLite, as text of fixed width in the form of SQLite's own functions, {@code 2026-11-22 09:15:00.000000} in
 * UTC: it sorts by time and compares with {@code datetime('now')}. The years 1 to 9999 have that width.
 */
final class SqliteTimes {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final LocalDateTime FIRST_TIME = FIRST_DAY.atStartOfDay();
    private static final LocalDateTime LAST_TIME = LAST_DAY.atTime(LocalTime.MAX);
    private static final Instant FIRST_INSTANT = FIRST_TIME.toInstant(ZoneOffset.UTC);
    private static final Instant LAST_INSTANT = LAST_TIME.toInstant(ZoneOffset.UTC);

    private static final DateTimeFormatter TIME_TEXT = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 6, 6, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TIME_TEXT)
            .toFormatter(Locale.ROOT);

    /** Also what others wrote: a T, no fraction, no seconds, an offset. */
    private static final DateTimeFormatter TOLERANT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    static final SimpleCodec<LocalDateTime> DATE_TIME = SqliteCodecs.text()
            .mapped(
                    TEXT::format,
                    text -> parsed(text, SqliteTimes::local),
                    value -> Canonical.between(value, FIRST_TIME, LAST_TIME).truncatedTo(ChronoUnit.MICROS));
    static final SimpleCodec<Instant> INSTANT = SqliteCodecs.text()
            .mapped(
                    value -> TEXT.format(value.atOffset(ZoneOffset.UTC)),
                    text -> parsed(text, SqliteTimes::instant),
                    value -> Canonical.between(value, FIRST_INSTANT, LAST_INSTANT)
                            .truncatedTo(ChronoUnit.MICROS));
    static final SimpleCodec<OffsetDateTime> OFFSET = SqliteCodecs.text()
            .mapped(TEXT::format, text -> parsed(text, SqliteTimes::instant).atOffset(ZoneOffset.UTC), value -> {
                OffsetDateTime utc = Canonical.utc(value);
                Canonical.between(utc.toInstant(), FIRST_INSTANT, LAST_INSTANT);
                return utc;
            });
    static final SimpleCodec<LocalDate> DATE = SqliteCodecs.text()
            .mapped(
                    LocalDate::toString,
                    text -> parsed(text, LocalDate::parse),
                    value -> Canonical.between(value, FIRST_DAY, LAST_DAY));
    static final SimpleCodec<LocalTime> TIME =
            SqliteCodecs.text().mapped(TIME_TEXT::format, text -> parsed(text, LocalTime::parse), Canonical::time);

    private SqliteTimes() {}

    static LocalDateTime local(String text) {
        // A time with an offset is an instant; to drop its offset would be to change it.
        if (TOLERANT.parseBest(text, OffsetDateTime::from, LocalDateTime::from) instanceof LocalDateTime local) {
            return local;
        }
        throw new DateTimeException("it has an offset");
    }

    static Instant instant(String text) {
        var parsed = TOLERANT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
    }

    private static <T> T parsed(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException unreadable) {
            throw new Refusal("its text is no date or time of the form 2026-11-22 09:15:00.000000");
        }
    }
}
