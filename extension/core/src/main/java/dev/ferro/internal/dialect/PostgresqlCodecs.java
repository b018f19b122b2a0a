package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's codecs. Each bind, null included, carries the type of its column to the server (B1); for some types the
 * driver does so only when a null names its type.
 */
final class PostgresqlCodecs {

    /** PostgreSQL goes back to 4713 BC, but its driver cannot read the leap days of those years. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(5_874_897, 12, 31);
    private static final LocalDateTime FIRST_TIME = FIRST_DAY.atStartOfDay();
    private static final LocalDateTime LAST_TIME = LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000);
    private static final Instant FIRST_INSTANT = FIRST_TIME.toInstant(ZoneOffset.UTC);
    private static final Instant LAST_INSTANT = LAST_TIME.toInstant(ZoneOffset.UTC);

    private static final SimpleCodec<Boolean> BOOLEAN =
            simple(PreparedStatement::setBoolean, "bool", (rows, column) -> {
                boolean value = rows.getBoolean(column);
                return rows.wasNull() ? null : value;
            });
    private static final SimpleCodec<Short> SHORT = simple(PreparedStatement::setShort, "int2", (rows, column) -> {
        short value = rows.getShort(column);
        return rows.wasNull() ? null : value;
    });
    private static final SimpleCodec<Integer> INTEGER = simple(PreparedStatement::setInt, "int4", (rows, column) -> {
        int value = rows.getInt(column);
        return rows.wasNull() ? null : value;
    });
    private static final SimpleCodec<Long> LONG = simple(PreparedStatement::setLong, "int8", (rows, column) -> {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    });
    private static final SimpleCodec<Double> DOUBLE =
            new SimpleCodec<>(Canonical::real, PreparedStatement::setDouble, typedNull("float8"), (rows, column) -> {
                double value = rows.getDouble(column);
                return rows.wasNull() ? null : value;
            });
    private static final SimpleCodec<UUID> UUIDS =
            simple(PreparedStatement::setObject, "uuid", (rows, column) -> rows.getObject(column, UUID.class));
    private static final SimpleCodec<byte[]> BYTES =
            simple(PreparedStatement::setBytes, "bytea", (rows, column) -> rows.getBytes(column));
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

    private PostgresqlCodecs() {}

    static Codec of(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> BOOLEAN;
            case SHORT -> SHORT;
            case INTEGER -> INTEGER;
            case LONG -> LONG;
            case DOUBLE -> DOUBLE;
            case DECIMAL -> decimal(type);
            case STRING -> text(type);
            case UUID -> UUIDS;
            case BYTES -> BYTES;
            case INSTANT -> INSTANT;
            case OFFSET_DATE_TIME -> OFFSET;
            case LOCAL_DATE_TIME -> DATE_TIME;
            case LOCAL_DATE -> DATE;
            case LOCAL_TIME -> TIME;
            case ENUM_NAME -> EnumNames.byName(type, text(ColumnType.of(ValueKind.STRING, String.class)));
            case ENUM_ORDINAL -> EnumNames.byOrdinal(type, INTEGER);
        };
    }

    private static SimpleCodec<String> text(ColumnType type) {
        return new SimpleCodec<>(
                value -> {
                    int nul = value.indexOf('\0');
                    if (nul >= 0) {
                        throw new Refusal("character " + (nul + 1) + " is NUL (\\u0000), which PostgreSQL keeps in no"
                                + " text; remove it, or map the attribute as byte[]");
                    }
                    return Canonical.text(value, type);
                },
                PreparedStatement::setString,
                typedNull("varchar"),
                (rows, column) -> rows.getString(column));
    }

    private static SimpleCodec<BigDecimal> decimal(ColumnType type) {
        return new SimpleCodec<>(
                value -> Canonical.decimal(value, type),
                PreparedStatement::setBigDecimal,
                typedNull("numeric"),
                (rows, column) -> {
                    Object value = rows.getObject(column);
                    if (value instanceof Double) {
                        throw new Refusal("it is infinite or not a number (NaN), which no BigDecimal is");
                    }
                    return value == null ? null : Canonical.decimal(rows.getBigDecimal(column), type);
                });
    }

    private static <V> SimpleCodec<V> simple(SimpleCodec.Binder<V> binder, String type, SimpleCodec.Reader<V> reader) {
        return new SimpleCodec<>(UnaryOperator.identity(), binder, typedNull(type), reader);
    }

    private static <V> SimpleCodec<V> ruled(UnaryOperator<V> rule, String type, Class<V> javaType) {
        return new SimpleCodec<>(
                rule, PreparedStatement::setObject, typedNull(type), (rows, column) -> time(rows, column, javaType));
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

    /** The two-argument form leaves uuid, times and timestamps to be guessed by the server. */
    private static SimpleCodec.NullBinder typedNull(String type) {
        return (statement, index) -> statement.setNull(index, Types.OTHER, type);
    }
}
