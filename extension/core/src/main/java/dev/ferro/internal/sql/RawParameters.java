package dev.ferro.internal.sql;

import dev.ferro.InvalidSqlException;
import dev.ferro.InvalidValueException;
import dev.ferro.internal.dialect.Codec;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.internal.errors.Messages;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** The parameters of raw SQL: there is no column to ask, so a value binds by its Java type, and null without one (B5). */
final class RawParameters {

    private final @Nullable Codec[] codecs;
    private final @Nullable Object[] values;

    private RawParameters(@Nullable Codec[] codecs, @Nullable Object[] values) {
        this.codecs = codecs;
        this.values = values;
    }

    static RawParameters of(Dialect dialect, String connection, @Nullable Object[] given) {
        @Nullable Codec[] codecs = new Codec[given.length];
        @Nullable Object[] values = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            Object value = given[i];
            if (value != null) {
                Codec codec = codec(dialect, connection, i + 1, value);
                codecs[i] = codec;
                values[i] = canonical(codec, connection, i + 1, value);
            }
        }
        return new RawParameters(codecs, values);
    }

    private static Codec codec(Dialect dialect, String connection, int position, Object value) {
        ValueKind kind = ValueKind.of(value.getClass())
                .orElseThrow(() -> new InvalidSqlException(
                        connection,
                        Messages.MSG.unsupportedParameter(
                                position, value.getClass().getTypeName())));
        return dialect.codec(ColumnType.of(kind, value.getClass()));
    }

    private static Object canonical(Codec codec, String connection, int position, Object value) {
        try {
            return codec.canonical(value);
        } catch (Refusal refusal) {
            throw new InvalidValueException(
                    connection, Messages.MSG.invalidParameter(position, connection, refusal.reason()));
        }
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Codec codec = codecs[i];
            Object value = values[i];
            if (codec == null || value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                codec.bind(statement, i + 1, value);
            }
        }
    }
}
