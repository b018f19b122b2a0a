package dev.ferro.internal.query;

import dev.ferro.Ref;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.internal.mapping.ValueConverter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type of an expression, which is also that of the values it is compared with (B1).
 *
 * @param name for the message of an error
 * @param column the type
 * @param target the entity class that is referred to; empty for a plain value
 * @param converter that stands between values and the column
 */
record ValueType(String name, ColumnType column, Optional<Class<?>> target, Optional<ValueConverter> converter) {

    private static final Set<ValueKind> NUMBERS = EnumSet.of(
            ValueKind.BYTE,
            ValueKind.SHORT,
            ValueKind.INTEGER,
            ValueKind.LONG,
            ValueKind.FLOAT,
            ValueKind.DOUBLE,
            ValueKind.DECIMAL,
            ValueKind.BIG_INTEGER);
    private static final Set<ValueKind> WITHOUT_EXTREMES =
            EnumSet.of(ValueKind.BOOLEAN, ValueKind.UUID, ValueKind.BYTES, ValueKind.ARRAY, ValueKind.JSON);

    static ValueType of(MappedAttribute attribute, String name) {
        return new ValueType(name, attribute.type(), attribute.target(), attribute.converter());
    }

    static ValueType plain(String name, ValueKind kind, Class<?> javaType) {
        return new ValueType(name, ColumnType.of(kind, javaType), Optional.empty(), Optional.empty());
    }

    static ValueType text(String name) {
        return plain(name, ValueKind.STRING, String.class);
    }

    /** What a converter makes of a value means nothing to the database. */
    boolean isNumber() {
        return NUMBERS.contains(column.kind()) && target.isEmpty() && converter.isEmpty();
    }

    boolean isText() {
        return column.kind() == ValueKind.STRING && target.isEmpty() && converter.isEmpty();
    }

    /** PostgreSQL knows no least boolean, and older ones no least uuid or bytea. */
    boolean hasExtremes() {
        return !WITHOUT_EXTREMES.contains(column.kind());
    }

    /** Without its limits: what no column could hold may still be compared with it. */
    ValueType unlimited() {
        return switch (column.kind()) {
            case STRING, DECIMAL, BIG_INTEGER -> new ValueType(name, column.limited(0, 0, 0), target, converter);
            default -> this;
        };
    }

    /** What is bound for a value: for a reference the key, else what the converter makes of it. */
    @Nullable
    Object plain(Object value) {
        if (converter.isPresent()) {
            return converter.get().toColumn(value);
        }
        if (target.isEmpty() || !(value instanceof Ref<?> reference)) {
            return value;
        }
        if (reference.entity() != target.get()) {
            throw new Refusal("a reference to " + reference.entity().getSimpleName() + ", where one to "
                    + target.get().getSimpleName() + " belongs");
        }
        return reference.id();
    }
}
