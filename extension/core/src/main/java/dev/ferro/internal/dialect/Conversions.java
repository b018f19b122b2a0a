package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conversions between plain Java types in which nothing is lost: what SQLite keeps as text becomes the time it means, a
 * short number a long one. Anything else is refused.
 */
public final class Conversions {

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.ofEntries(
            Map.entry(Long.class, BigDecimal::longValueExact),
            Map.entry(Integer.class, BigDecimal::intValueExact),
            Map.entry(Short.class, BigDecimal::shortValueExact),
            Map.entry(Byte.class, BigDecimal::byteValueExact),
            Map.entry(BigDecimal.class, value -> value),
            Map.entry(BigInteger.class, Conversions::whole),
            Map.entry(Double.class, Conversions::exactDouble),
            Map.entry(Float.class, Conversions::exactFloat),
            Map.entry(Year.class, value -> Year.of(value.intValueExact())),
            Map.entry(Boolean.class, Conversions::bit));

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            UUID.class, Conversions::uuid,
            Character.class, Conversions::character,
            Instant.class, SqliteTimes::instant,
            OffsetDateTime.class, text -> SqliteTimes.instant(text).atOffset(ZoneOffset.UTC),
            LocalDateTime.class, SqliteTimes::local,
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse);

    /** What PostgreSQL's numeric can hold before the point. */
    private static final int MOST_DIGITS = 131_072;

    private Conversions() {}

    /**
     * Converts.
     *
     * @param value a plain value
     * @param type the wanted class, boxed
     * @return the value as that type
     * @throws Refusal if it is no such thing
     */
    public static Object to(Object value, Class<?> type) {
        if (type.isInstance(value)) {
            return value;
        }
        try {
            Object converted = convert(value, type);
            if (converted != null) {
                return converted;
            }
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException lossy) {
            throw new Refusal("it is no " + type.getSimpleName());
        }
        throw new Refusal("it is no " + type.getSimpleName());
    }

    private static @Nullable Object convert(Object value, Class<?> type) {
        if (value instanceof Number number && NUMBERS.containsKey(type)) {
            return NUMBERS.get(type).apply(decimal(number));
        }
        if (value instanceof String text) {
            return type.isEnum()
                    ? constant(text, type)
                    : TEXTS.containsKey(type) ? TEXTS.get(type).apply(text) : null;
        }
        if (value instanceof OffsetDateTime time && type == Instant.class) {
            return time.toInstant();
        }
        return value instanceof Instant time && type == OffsetDateTime.class ? time.atOffset(ZoneOffset.UTC) : null;
    }

    /** Java's own parser also takes {@code 1-2-3-4-5}, and cuts what is too long. */
    static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return uuid;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal
                : number instanceof Double || number instanceof Float || number instanceof BigInteger
                        ? new BigDecimal(number.toString())
                        : BigDecimal.valueOf(number.longValue());
    }

    private static Object exactDouble(BigDecimal value) {
        double converted = value.doubleValue();
        if (Double.isInfinite(converted) || new BigDecimal(Double.toString(converted)).compareTo(value) != 0) {
            throw new ArithmeticException();
        }
        return converted;
    }

    private static Object exactFloat(BigDecimal value) {
        float converted = value.floatValue();
        if (Float.isInfinite(converted) || new BigDecimal(Float.toString(converted)).compareTo(value) != 0) {
            throw new ArithmeticException();
        }
        return converted;
    }

    /** Not of a number with so many digits that they would fill the memory. */
    private static Object whole(BigDecimal value) {
        if ((long) value.precision() - value.scale() > MOST_DIGITS) {
            throw new ArithmeticException();
        }
        return value.toBigIntegerExact();
    }

    private static Object character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException();
        }
        return text.charAt(0);
    }

    private static Object bit(BigDecimal value) {
        int bit = value.intValueExact();
        if (bit != 0 && bit != 1) {
            throw new ArithmeticException();
        }
        return bit == 1;
    }

    private static @Nullable Object constant(String name, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
