package dev.ferro.internal.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A codec put together from its parts.
 *
 * @param <V> the attribute's type
 * @param rule what is kept of a value
 * @param binder binds a value
 * @param nullBinder binds a null
 * @param reader reads a value
 */
record SimpleCodec<V>(UnaryOperator<V> rule, Binder<V> binder, NullBinder nullBinder, Reader<V> reader)
        implements Codec {

    SimpleCodec {
        Objects.requireNonNull(rule, "rule");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object canonical(Object value) {
        return Objects.requireNonNull(rule.apply((V) value));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        binder.bind(statement, index, (V) value);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        nullBinder.bind(statement, index);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int column) throws SQLException {
        return reader.read(rows, column);
    }

    /** The same column with another Java type in front of it. */
    <W> SimpleCodec<W> mapped(Function<W, V> toColumn, Function<V, W> fromColumn, UnaryOperator<W> newRule) {
        return new SimpleCodec<>(
                newRule,
                (statement, index, value) -> binder.bind(statement, index, toColumn.apply(value)),
                nullBinder,
                (rows, column) -> {
                    V read = reader.read(rows, column);
                    return read == null ? null : fromColumn.apply(read);
                });
    }

    /** Binds a value. */
    @FunctionalInterface
    interface Binder<V> {
        void bind(PreparedStatement statement, int index, V value) throws SQLException;
    }

    /** Binds a null. */
    @FunctionalInterface
    interface NullBinder {
        void bind(PreparedStatement statement, int index) throws SQLException;
    }

    /** Reads a value or null. */
    @FunctionalInterface
    interface Reader<V> {
        @Nullable
        V read(ResultSet rows, int column) throws SQLException;
    }
}
