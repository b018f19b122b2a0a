package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * PostgreSQL's codecs. Each bind, null included, carries the type of its column to the server (B1); for some types the
 * driver does so only when a null names its type.
 */
final class PostgresqlCodecs {

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
    /** Not by setFloat, which may send a float8: 0.1 as a float8 is not equal to 0.1 in a column of float4. */
    private static final SimpleCodec<Float> FLOAT = new SimpleCodec<>(
            Floats::canonical,
            (statement, index, value) -> PostgresqlTexts.named("float4").bind(statement, index, Float.toString(value)),
            typedNull("float4"),
            (rows, column) -> {
                Object value = rows.getObject(column);
                return value == null
                        ? null
                        : value instanceof Float single ? single : Floats.of(rows.getDouble(column));
            });

    private static final SimpleCodec<Float> WIDE_FLOAT =
            DOUBLE.mapped(Float::doubleValue, Floats::of, Floats::canonical);
    private static final Map<String, SimpleCodec<Long>> WIDTHS = Map.of(
            "int2", width((statement, index, value) -> statement.setShort(index, value.shortValue()), "int2"),
            "int4", width((statement, index, value) -> statement.setInt(index, value.intValue()), "int4"),
            "int8", LONG,
            "numeric",
                    decimal(ColumnType.of(ValueKind.DECIMAL, BigDecimal.class))
                            .mapped(BigDecimal::valueOf, PostgresqlCodecs::exactLong, UnaryOperator.identity()));

    private PostgresqlCodecs() {}

    static Codec of(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> BOOLEAN;
            case BYTE, SHORT, INTEGER, LONG, YEAR, ENUM_ORDINAL -> integers(type);
            case FLOAT -> type.isNamed("float8") ? WIDE_FLOAT : FLOAT;
            case DOUBLE -> DOUBLE;
            case DECIMAL -> decimal(type);
            case BIG_INTEGER -> bigInteger(type);
            case STRING -> type.isNamed("uuid") ? PostgresqlTexts.uuid(type, UUIDS) : PostgresqlTexts.of(type);
            case CHARACTER -> PostgresqlTexts.mapped(type, String::valueOf, text -> Texts.character(text, type));
            case ENUM_NAME -> EnumNames.byName(type, PostgresqlTexts.of(type));
            case UUID -> isText(type) ? PostgresqlTexts.mapped(type, UUID::toString, Texts::uuid) : UUIDS;
            case BYTES -> BYTES;
            case INSTANT, OFFSET_DATE_TIME, LOCAL_DATE_TIME, LOCAL_DATE, LOCAL_TIME -> PostgresqlTimes.of(type);
            case ARRAY -> PostgresqlArrays.of(type);
            case JSON -> Json.of(type, PostgresqlTexts.column(type), text -> PostgresqlTexts.canonical(text, type));
        };
    }

    private static boolean isText(ColumnType type) {
        return type.isNamed("text") || type.isNamed("varchar") || type.isNamed("bpchar");
    }

    private static Codec integers(ColumnType type) {
        boolean own = type.name().filter(TypeName::known).isEmpty();
        return switch (type.kind()) {
            case SHORT -> own ? SHORT : Integers.of(type, width(type, "int2"));
            case LONG -> own ? LONG : Integers.of(type, width(type, "int8"));
            case BYTE -> Integers.of(type, width(type, "int2"));
            default -> own && type.kind() == ValueKind.INTEGER ? INTEGER : Integers.of(type, width(type, "int4"));
        };
    }

    private static SimpleCodec<Long> width(ColumnType type, String unsaid) {
        return Objects.requireNonNull(WIDTHS.get(type.word(unsaid)), "a column of whole numbers");
    }

    private static SimpleCodec<Long> width(SimpleCodec.Binder<Long> binder, String type) {
        return simple(binder, type, (rows, column) -> {
            long value = rows.getLong(column);
            return rows.wasNull() ? null : value;
        });
    }

    private static SimpleCodec<BigInteger> bigInteger(ColumnType type) {
        return decimal(type).mapped(BigDecimal::new, PostgresqlCodecs::whole, value -> {
            Canonical.decimal(new BigDecimal(value), type);
            return value;
        });
    }

    private static Long exactLong(BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException lossy) {
            throw new Refusal("it is no whole number of 64 bits");
        }
    }

    private static BigInteger whole(BigDecimal value) {
        try {
            return value.toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            throw new Refusal("it has digits behind the point");
        }
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

    /** The two-argument form leaves uuid, times and timestamps to be guessed by the server. */
    static SimpleCodec.NullBinder typedNull(String type) {
        return (statement, index) -> statement.setNull(index, Types.OTHER, type);
    }
}
