package dev.ferro.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Dates and times of PostgreSQL. An instant in a column without a zone is kept as UTC. */
final class PostgresqlTimes {

    /** PostgreSQL goes back to 4713 BC, but its driver cannot read the leap days of those years. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(5_874_897, 12, 31);
    private static final LocalDateTime FIRST_TIME = FIRST_DAY.atStartOfDay();
    private static final LocalDateTime LAST_TIME = LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000);
    private static final Instant FIRST_INSTANT = FIRST_TIME.toInstant(ZoneOffset.UTC);
    private static final Instant LAST_INSTANT = LAST_TIME.toInstant(ZoneOffset.UTC);

    private static final SimpleCodec<OffsetDateTime> OFFSET = ruled(
            value -> {
                OffsetDateTime utc = Canonical.utc(value);
                Canonical.between(utc.toInstant(), FIRST_INSTANT, LAST_INSTANT);
                return utc;
            },
            "timestamptz",
            OffsetDateTime.class);
    private static final SimpleCodec<Instant> INSTANT = OFFSET.mapped(
            instant -> instant.atOffset(ZoneOffset.UTC),
            OffsetDateTime::toInstant,
            value -> Canonical.between(value.truncatedTo(ChronoUnit.MICROS), FIRST_INSTANT, LAST_INSTANT));
    private static final SimpleCodec<LocalDateTime> DATE_TIME = ruled(
            value -> Canonical.between(value.truncatedTo(ChronoUnit.MICROS), FIRST_TIME, LAST_TIME),
            "timestamp",
            LocalDateTime.class);
    private static final SimpleCodec<LocalDate> DATE =
            ruled(value -> Canonical.between(value, FIRST_DAY, LAST_DAY), "date", LocalDate.class);
    private static final SimpleCodec<LocalTime> TIME = ruled(Canonical::time, "time", LocalTime.class);

    /** What the driver gives for {@code infinity} and {@code 24:00:00}; no column holds them themselves. */
    private static final Set<Object> STAND_INS = Set.of(
            OffsetDateTime.MAX,
            OffsetDateTime.MIN,
            LocalDateTime.MAX,
            LocalDateTime.MIN,
            LocalDate.MAX,
            LocalDate.MIN,
            LocalTime.MAX);

    private static final SimpleCodec<Instant> LOCAL_INSTANT = DATE_TIME.mapped(
            instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
            local -> local.toInstant(ZoneOffset.UTC),
            INSTANT.rule());
    private static final SimpleCodec<OffsetDateTime> LOCAL_OFFSET =
            DATE_TIME.mapped(OffsetDateTime::toLocalDateTime, local -> local.atOffset(ZoneOffset.UTC), OFFSET.rule());

    private PostgresqlTimes() {}

    static Codec of(ColumnType type) {
        boolean local = type.isNamed("timestamp");
        return switch (type.kind()) {
            case INSTANT -> local ? LOCAL_INSTANT : INSTANT;
            case OFFSET_DATE_TIME -> local ? LOCAL_OFFSET : OFFSET;
            case LOCAL_DATE_TIME -> DATE_TIME;
            case LOCAL_DATE -> DATE;
            default -> TIME;
        };
    }

    private static <V> SimpleCodec<V> ruled(UnaryOperator<V> rule, String type, Class<V> javaType) {
        return new SimpleCodec<>(
                rule,
                PreparedStatement::setObject,
                PostgresqlCodecs.typedNull(type),
                (rows, column) -> time(rows, column, javaType));
    }

    private static <V> @Nullable V time(ResultSet rows, int column, Class<V> javaType) throws SQLException {
        V value;
        try {
            value = rows.getObject(column, javaType);
        } catch (DateTimeException unreadable) {
            throw new Refusal("it is a date before the year 1, which the driver cannot read");
        }
        if (value != null && STAND_INS.contains(value)) {
            throw new Refusal("it is infinite, or 24:00, which no " + javaType.getSimpleName() + " is");
        }
        return value;
    }
}
