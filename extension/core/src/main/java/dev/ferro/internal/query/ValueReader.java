package dev.ferro.internal.query;

import dev.ferro.InvalidValueException;
import dev.ferro.Ref;
import dev.ferro.internal.dialect.Codec;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.internal.errors.Messages;
import dev.ferro.query.Attribute;
import dev.ferro.query.Expression;
import dev.ferro.query.Extreme;
import dev.ferro.query.Sum;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of a selected expression.
 *
 * @param type of the expression
 * @param codec that reads it
 * @param column of the result, from 1
 * @param connection for the message of an error
 */
record ValueReader(ValueType type, Codec codec, int column, String connection) {

    static ValueReader of(Rendering at, Expression<?, ?> expression, int column) {
        ValueType type = type(at, expression);
        return new ValueReader(type, at.dialect().codec(type.column()), column, at.connection());
    }

    private static ValueType type(Rendering at, Expression<?, ?> expression) {
        ValueType type = Types.of(at, expression);
        if (expression instanceof Attribute || expression instanceof Extreme) {
            return type;
        }
        // The sum of doubles is a double, whatever the result is to be.
        return expression instanceof Sum<?> sum
                        && Types.of(at, sum.of()).column().kind() == ValueKind.DOUBLE
                ? ValueType.plain(type.name(), ValueKind.DOUBLE, Double.class)
                : type.unlimited();
    }

    @Nullable
    Object read(ResultSet rows) throws SQLException {
        Object value;
        try {
            value = codec.read(rows, column);
        } catch (Refusal refusal) {
            throw new InvalidValueException(
                    connection, Messages.MSG.unreadableResult(type.name(), connection, refusal.reason()));
        }
        if (type.converter().isPresent()) {
            return type.converter().get().toAttribute(value);
        }
        Optional<Class<?>> target = type.target();
        return value == null || target.isEmpty() ? value : Ref.to(target.get(), value);
    }

    /** A sum is a decimal, also of doubles. */
    @Nullable
    Object readAs(Expression<?, ?> expression, ResultSet rows) throws SQLException {
        Object value = read(rows);
        return expression instanceof Sum && value instanceof Double sum ? BigDecimal.valueOf(sum) : value;
    }
}
