package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The basic types that an attribute or a raw parameter can have. */
public enum ValueKind {
    BOOLEAN(Boolean.class, boolean.class),
    BYTE(Byte.class, byte.class),
    SHORT(Short.class, short.class),
    INTEGER(Integer.class, int.class),
    LONG(Long.class, long.class),
    FLOAT(Float.class, float.class),
    DOUBLE(Double.class, double.class),
    DECIMAL(BigDecimal.class, BigDecimal.class),
    BIG_INTEGER(BigInteger.class, BigInteger.class),
    CHARACTER(Character.class, char.class),
    STRING(String.class, String.class),
    UUID(UUID.class, UUID.class),
    BYTES(byte[].class, byte[].class),
    INSTANT(Instant.class, Instant.class),
    OFFSET_DATE_TIME(OffsetDateTime.class, OffsetDateTime.class),
    LOCAL_DATE_TIME(LocalDateTime.class, LocalDateTime.class),
    LOCAL_DATE(LocalDate.class, LocalDate.class),
    LOCAL_TIME(LocalTime.class, LocalTime.class),
    YEAR(Year.class, Year.class),
    /** An enum kept by the name of its constant. */
    ENUM_NAME(Enum.class, Enum.class),
    /** An enum kept by the position of its constant. */
    ENUM_ORDINAL(Enum.class, Enum.class),
    /** A list or an array of one of those above. */
    ARRAY(null, null),
    /** An object kept as JSON. */
    JSON(null, null);

    /** The basic types in words, for messages. */
    public static final String BASIC_TYPES = "String, Boolean, Byte, Short, Integer, Long, Float, Double, BigDecimal,"
            + " BigInteger, Character, UUID, byte[], Instant, OffsetDateTime, LocalDateTime, LocalDate, LocalTime, Year";

    private final @Nullable Class<?> type;
    private final @Nullable Class<?> alias;

    ValueKind(@Nullable Class<?> type, @Nullable Class<?> alias) {
        this.type = type;
        this.alias = alias;
    }

    /**
     * The kind of a basic Java type other than an enum.
     *
     * @param type a class or a primitive type
     * @return its kind, or empty if it is none of the basic types
     */
    public static Optional<ValueKind> of(Class<?> type) {
        return Stream.of(values())
                .filter(kind -> kind.type != Enum.class)
                .filter(kind -> kind.type == type || kind.alias == type)
                .findFirst();
    }
}
