package dev.ferro.internal.query;

import dev.ferro.InvalidValueException;
import dev.ferro.internal.dialect.Codec;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.internal.errors.Messages;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way into a placeholder.
 *
 * @param codec of the column it belongs to
 * @param value canonical, or null
 */
record Bind(Codec codec, @Nullable Object value) {

    private static final ColumnType COUNT = ColumnType.of(ValueKind.LONG, Long.class);

    /** A value brought to its type where nothing is lost, refused otherwise (B4). */
    static Bind of(ValueType type, Object value, Dialect dialect, String connection) {
        Codec codec = dialect.codec(type.column());
        try {
            Object plain = type.plain(value);
            return plain == null
                    ? new Bind(codec, null)
                    : new Bind(
                            codec,
                            codec.canonical(Conversions.to(plain, type.column().javaType())));
        } catch (Refusal refusal) {
            throw new InvalidValueException(
                    connection, Messages.MSG.invalidValue(type.name(), connection, refusal.reason()));
        }
    }

    static Bind ofNull(ValueType type, Dialect dialect) {
        return new Bind(dialect.codec(type.column()), null);
    }

    static Bind ofCount(long count, Dialect dialect) {
        return new Bind(dialect.codec(COUNT), count);
    }

    void to(PreparedStatement statement, int index) throws SQLException {
        if (value == null) {
            codec.bindNull(statement, index);
        } else {
            codec.bind(statement, index, value);
        }
    }

    /** A value may be personal. */
    @Override
    public String toString() {
        return "Bind";
    }
}
