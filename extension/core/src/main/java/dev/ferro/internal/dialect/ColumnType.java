package dev.ferro.internal.dialect;

import java.util.Objects;

/**
 * The type of a column as the mapping says it, before a database gives it a name.
 *
 * @param kind of values
 * @param javaType the attribute's class, boxed; an enum's own class
 * @param length most characters of a text, 0 for no limit
 * @param precision most digits of a decimal, 0 for no limit
 * @param scale digits of a decimal behind the point, where {@code precision} is not 0
 */
public record ColumnType(ValueKind kind, Class<?> javaType, int length, int precision, int scale) {

    /** Refuses nulls. */
    public ColumnType {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(javaType, "javaType");
    }

    /**
     * A type without limits.
     *
     * @param kind of values
     * @param javaType the class, boxed
     * @return the type
     */
    public static ColumnType of(ValueKind kind, Class<?> javaType) {
        return new ColumnType(kind, javaType, 0, 0, 0);
    }
}
