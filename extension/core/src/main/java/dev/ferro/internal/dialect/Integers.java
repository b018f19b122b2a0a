package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Year;
import java.util.Map;
import java.util.function.Function;

/** Whole numbers in columns of another width than their own: refused where they do not fit, on all databases alike. */
final class Integers {

    private static final Map<String, Long> MOST =
            Map.of("int2", (long) Short.MAX_VALUE, "int4", (long) Integer.MAX_VALUE, "int8", Long.MAX_VALUE);

    private Integers() {}

    /** A column of whole numbers with the attribute's type in front of it. */
    static Codec of(ColumnType type, SimpleCodec<Long> column) {
        return switch (type.kind()) {
            case BYTE -> narrowed(type, column, Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);
            case SHORT -> narrowed(type, column, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);
            case LONG -> narrowed(type, column, Long.MIN_VALUE, Long.MAX_VALUE, Function.identity());
            case YEAR -> years(type, integers(type, column));
            case ENUM_ORDINAL -> EnumNames.byOrdinal(type, integers(type, column));
            default -> integers(type, column);
        };
    }

    private static SimpleCodec<Integer> integers(ColumnType type, SimpleCodec<Long> column) {
        return narrowed(type, column, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);
    }

    private static SimpleCodec<Year> years(ColumnType type, SimpleCodec<Integer> column) {
        return column.mapped(
                Year::getValue,
                value -> {
                    try {
                        return Year.of(value);
                    } catch (DateTimeException beyond) {
                        throw new Refusal("the number is no year");
                    }
                },
                value -> {
                    check(value.getValue(), type);
                    return value;
                });
    }

    private static <N extends Number> SimpleCodec<N> narrowed(
            ColumnType type, SimpleCodec<Long> column, long least, long most, Function<Long, N> narrow) {
        return column.mapped(
                Number::longValue,
                value -> {
                    if (value < least || value > most) {
                        throw new Refusal("the number is not between " + least + " and " + most);
                    }
                    return narrow.apply(value);
                },
                value -> {
                    check(value.longValue(), type);
                    return value;
                });
    }

    private static void check(long value, ColumnType type) {
        if (type.isNamed("numeric")) {
            Canonical.decimal(BigDecimal.valueOf(value), type);
            return;
        }
        long most = MOST.getOrDefault(type.word("int8"), Long.MAX_VALUE);
        if (value > most || value < -most - 1) {
            throw new Refusal("it is not between " + (-most - 1) + " and " + most + ", which is what the column holds");
        }
    }
}
