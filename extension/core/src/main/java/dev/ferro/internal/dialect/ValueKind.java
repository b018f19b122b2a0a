package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The basic types that an attribute or a raw parameter can have. */
public enum ValueKind {
    BOOLEAN(Boolean.class, boolean.class),
    SHORT(Short.class, short.class),
    INTEGER(Integer.class, int.class),
    LONG(Long.class, long.class),
    DOUBLE(Double.class, double.class),
    DECIMAL(BigDecimal.class, BigDecimal.class),
    STRING(String.class, String.class),
    UUID(UUID.class, UUID.class),
    BYTES(byte[].class, byte[].class),
    INSTANT(Instant.class, Instant.class),
    OFFSET_DATE_TIME(OffsetDateTime.class, OffsetDateTime.class),
    LOCAL_DATE_TIME(LocalDateTime.class, LocalDateTime.class),
    LOCAL_DATE(LocalDate.class, LocalDate.class),
    LOCAL_TIME(LocalTime.class, LocalTime.class),
    /** An enum kept by the name of its constant. */
    ENUM_NAME(Enum.class, Enum.class),
    /** An enum kept by the position of its constant. */
    ENUM_ORDINAL(Enum.class, Enum.class);

    private final Class<?> type;
    private final Class<?> alias;

    ValueKind(Class<?> type, Class<?> alias) {
        this.type = type;
        this.alias = alias;
    }

    /**
     * The kind of a Java type other than an enum.
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
