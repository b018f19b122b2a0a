package dev.ferro.internal.mapping;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.errors.Messages;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * A converter of the application before one attribute. Null goes through it in both directions, as Jakarta Persistence has
 * it. What it throws becomes an error that names the attribute; the words of the exception are left out, because they may
 * quote the value. As thread-safe as the application's converter.
 */
public final class ValueConverter {

    private final String attribute;
    private final AttributeConverter<Object, Object> converter;
    private final boolean primitive;

    ValueConverter(String attribute, AttributeConverter<Object, Object> converter, boolean primitive) {
        this.attribute = attribute;
        this.converter = converter;
        this.primitive = primitive;
    }

    /**
     * Converts a value of the attribute.
     *
     * @param value of the attribute, or null
     * @return what the column is to hold
     * @throws InvalidValueException if the converter throws
     */
    public @Nullable Object toColumn(@Nullable Object value) {
        try {
            return converter.convertToDatabaseColumn(value);
        } catch (RuntimeException failed) {
            throw failure("threw " + failed.getClass().getName());
        }
    }

    /**
     * Converts what a column holds.
     *
     * @param column its value, or null
     * @return the value of the attribute
     * @throws InvalidValueException if the converter throws, or gives null for a primitive
     */
    public @Nullable Object toAttribute(@Nullable Object column) {
        Object value;
        try {
            value = converter.convertToEntityAttribute(column);
        } catch (RuntimeException failed) {
            throw failure("threw " + failed.getClass().getName());
        }
        if (value == null && primitive) {
            throw failure("gave null, which a primitive type cannot be");
        }
        return value;
    }

    private InvalidValueException failure(String what) {
        return new InvalidValueException(
                null, Messages.MSG.converter(converter.getClass().getName(), attribute, what));
    }
}
