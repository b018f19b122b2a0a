package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
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

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            Long.class, BigDecimal::longValueExact,
            Integer.class, BigDecimal::intValueExact,
            Short.class, BigDecimal::shortValueExact,
            BigDecimal.class, value -> value,
            Double.class, Conversions::exactDouble,
            Boolean.class, Conversions::bit);

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            UUID.class, Conversions::uuid,
            Instant.class, SqliteTimes::instant,
            OffsetDateTime.class, text -> SqliteTimes.instant(text).atOffset(ZoneOffset.UTC),
            LocalDateTime.class, SqliteTimes::local,
            LocalDate.class, LocalDate::parse,
            LocalTime.class, LocalTime::parse);

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
                : number instanceof Double || number instanceof Float
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
