package dev.ferro.internal.dialect;

import dev.ferro.internal.json.JsonFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * The type of a column as the mapping says it, before a database gives it a name. Immutable and thread-safe.
 *
 * @param kind of values
 * @param javaType the attribute's class, boxed; an enum's own class
 * @param length most characters of a text, 0 for no limit
 * @param precision most digits of a decimal, 0 for no limit
 * @param scale digits of a decimal behind the point, where {@code precision} is not 0
 * @param name the column's type by name, if the mapping gives it
 * @param element the type of the elements, of an array
 * @param json how values become JSON, of a column of JSON
 */
public record ColumnType(
        ValueKind kind,
        Class<?> javaType,
        int length,
        int precision,
        int scale,
        Optional<TypeName> name,
        Optional<ColumnType> element,
        Optional<JsonFormat> json) {

    /** Refuses nulls. */
    public ColumnType {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(javaType, "javaType");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(json, "json");
    }

    /**
     * A type without limits.
     *
     * @param kind of values
     * @param javaType the class, boxed
     * @return the type
     */
    public static ColumnType of(ValueKind kind, Class<?> javaType) {
        return new ColumnType(kind, javaType, 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A type of arrays.
     *
     * @param javaType a class of arrays, or {@code List}
     * @param element the type of the elements
     * @return the type
     */
    public static ColumnType array(Class<?> javaType, ColumnType element) {
        return new ColumnType(
                ValueKind.ARRAY,
                javaType,
                0,
                0,
                0,
                element.name().map(name -> new TypeName(name.word(), name.known(), name.first(), name.second(), true)),
                Optional.of(element),
                Optional.empty());
    }

    /**
     * A type of objects kept as JSON.
     *
     * @param javaType the attribute's class
     * @param format how they become JSON
     * @param name json or jsonb
     * @return the type
     */
    public static ColumnType json(Class<?> javaType, JsonFormat format, TypeName name) {
        return new ColumnType(
                ValueKind.JSON, javaType, 0, 0, 0, Optional.of(name), Optional.empty(), Optional.of(format));
    }

    /**
     * The same with limits.
     *
     * @param length most characters of a text, 0 for no limit
     * @param precision most digits of a decimal, 0 for no limit
     * @param scale digits of a decimal behind the point
     * @return the type
     */
    public ColumnType limited(int length, int precision, int scale) {
        return new ColumnType(kind, javaType, length, precision, scale, name, element, json);
    }

    /**
     * The same under a name.
     *
     * @param columnName of the column's type
     * @return the type
     */
    public ColumnType named(TypeName columnName) {
        return new ColumnType(kind, javaType, length, precision, scale, Optional.of(columnName), element, json);
    }

    /** Whether the column has this type of PostgreSQL by name. */
    boolean isNamed(String word) {
        return name.isPresent() && name.get().is(word);
    }

    /** What the column's type is by name, or what it is where nobody says it. */
    String word(String unsaid) {
        return name.filter(TypeName::known).map(TypeName::word).orElse(unsaid);
    }
}
