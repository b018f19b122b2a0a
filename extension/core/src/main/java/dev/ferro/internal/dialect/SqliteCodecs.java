package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's codecs. The driver converts in silence ('abc' read as a long is 0), so a column is read as what it holds, and
 * what does not fit is refused.
 */
final class SqliteCodecs {

    private static final SimpleCodec<Long> LONG = simple(PreparedStatement::setLong, SqliteCodecs::integer);
    private static final SimpleCodec<Integer> INTEGER =
            narrowed(PreparedStatement::setInt, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
    private static final SimpleCodec<Short> SHORT =
            narrowed(PreparedStatement::setShort, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
    private static final SimpleCodec<Boolean> BOOLEAN =
            narrowed((statement, index, value) -> statement.setInt(index, value ? 1 : 0), 0, 1, value -> value == 1);
    private static final SimpleCodec<Double> DOUBLE = new SimpleCodec<>(
            SqliteCodecs::number, PreparedStatement::setDouble, SqliteCodecs::bindNull, SqliteCodecs::real);
    private static final SimpleCodec<Float> FLOAT = DOUBLE.mapped(Float::doubleValue, Floats::of, value -> {
        number(value.doubleValue());
        return Floats.canonical(value);
    });
    private static final SimpleCodec<byte[]> BYTES = simple(PreparedStatement::setBytes, SqliteCodecs::bytes);
    private static final SimpleCodec<String> TEXT = simple(PreparedStatement::setString, SqliteCodecs::text);
    private static final SimpleCodec<UUID> UUIDS = TEXT.mapped(UUID::toString, Texts::uuid, UnaryOperator.identity());

    private SqliteCodecs() {}

    static Codec of(ColumnType type) {
        return switch (type.kind()) {
            case BOOLEAN -> BOOLEAN;
            case BYTE, YEAR, ENUM_ORDINAL -> Integers.of(type, LONG);
            case SHORT, INTEGER, LONG -> type.name().isEmpty() ? plain(type.kind()) : Integers.of(type, LONG);
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case DECIMAL -> decimal(type);
            case BIG_INTEGER -> bigInteger(type);
            case STRING -> text(type);
            case CHARACTER ->
                text(type).mapped(String::valueOf, text -> Texts.character(text, type), value -> {
                    Canonical.text(String.valueOf(value), type);
                    return value;
                });
            case UUID -> UUIDS;
            case BYTES -> BYTES;
            case INSTANT -> SqliteTimes.INSTANT;
            case OFFSET_DATE_TIME -> SqliteTimes.OFFSET;
            case LOCAL_DATE_TIME -> SqliteTimes.DATE_TIME;
            case LOCAL_DATE -> SqliteTimes.DATE;
            case LOCAL_TIME -> SqliteTimes.TIME;
            case ENUM_NAME -> EnumNames.byName(type, text(type));
            case ARRAY -> SqliteArrays.of(type);
            case JSON -> Json.of(type, TEXT, text -> Texts.canonical(text, type));
        };
    }

    private static Codec plain(ValueKind kind) {
        return kind == ValueKind.LONG ? LONG : kind == ValueKind.INTEGER ? INTEGER : SHORT;
    }

    private static SimpleCodec<String> text(ColumnType type) {
        return TEXT.mapped(
                UnaryOperator.identity(), text -> Texts.read(text, type), value -> Texts.canonical(value, type));
    }

    private static SimpleCodec<BigInteger> bigInteger(ColumnType type) {
        return LONG.mapped(BigInteger::longValueExact, BigInteger::valueOf, value -> {
            if (value.bitLength() >= Long.SIZE) {
                throw new Refusal("it is beyond 64 bits, which is what SQLite keeps of a whole number");
            }
            Canonical.decimal(new BigDecimal(value), type);
            return value;
        });
    }

    static SimpleCodec<String> text() {
        return TEXT;
    }

    private static SimpleCodec<BigDecimal> decimal(ColumnType type) {
        return new SimpleCodec<>(
                value -> SqliteDecimals.canonical(value, type),
                SqliteDecimals::bind,
                SqliteCodecs::bindNull,
                (rows, column) -> SqliteDecimals.read(rows.getObject(column), type));
    }

    private static <V> SimpleCodec<V> simple(SimpleCodec.Binder<V> binder, SimpleCodec.Reader<V> reader) {
        return new SimpleCodec<>(UnaryOperator.identity(), binder, SqliteCodecs::bindNull, reader);
    }

    private static <V> SimpleCodec<V> narrowed(
            SimpleCodec.Binder<V> binder, long least, long most, Function<Long, V> narrow) {
        return simple(binder, (rows, column) -> {
            Long value = integer(rows, column);
            if (value == null) {
                return null;
            }
            if (value < least || value > most) {
                throw new Refusal("the number is not between " + least + " and " + most);
            }
            return narrow.apply(value);
        });
    }

    private static void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.NULL);
    }

    private static Double number(Double value) {
        if (value.isNaN()) {
            throw new Refusal("it is not a number (NaN), which SQLite keeps as null");
        }
        return Canonical.real(value);
    }

    private static @Nullable Long integer(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        throw new Refusal("it is no integer but " + storage(value));
    }

    private static @Nullable Double real(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null || value instanceof Double) {
            return (Double) value;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new Refusal("it is no number but " + storage(value));
    }

    private static @Nullable String text(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof byte[]) {
            throw new Refusal("it is no text but a blob");
        }
        return value == null ? null : value.toString();
    }

    private static byte @Nullable [] bytes(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null || value instanceof byte[]) {
            return (byte[]) value;
        }
        throw new Refusal("it is no blob but " + storage(value));
    }

    static String storage(Object value) {
        return value instanceof String
                ? "text"
                : value instanceof byte[] ? "a blob" : value instanceof Double ? "a real number" : "an integer";
    }
}
