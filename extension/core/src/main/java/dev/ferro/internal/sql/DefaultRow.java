package dev.ferro.internal.sql;

import dev.ferro.Row;
import dev.ferro.RowException;
import dev.ferro.internal.dialect.Conversions;
import dev.ferro.internal.dialect.Refusal;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that was read; the names of its columns are shared by all rows of a result. */
final class DefaultRow implements Row {

    private final List<String> columns;
    private final Map<String, Integer> positions;
    private final @Nullable Object[] values;

    DefaultRow(List<String> columns, Map<String, Integer> positions, @Nullable Object[] values) {
        this.columns = columns;
        this.positions = positions;
        this.values = values;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Object get(String column) {
        return values[position(column)];
    }

    @Override
    public <V> Optional<V> get(String column, Class<V> type) {
        Object value = get(column);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.cast(Conversions.to(value, type)));
        } catch (Refusal refusal) {
            throw new RowException(
                    null,
                    Messages.MSG.wrongColumnType(
                            Shown.of(column), value.getClass().getSimpleName(), type.getSimpleName()));
        }
    }

    private int position(String column) {
        Integer exact = positions.get(column);
        if (exact != null) {
            return exact;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        throw new RowException(
                null,
                Messages.MSG.noSuchColumn(
                        Shown.of(column), String.join(", ", columns), Nearest.suggestion(column, columns)));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(columns.get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** The values may be personal; only their columns are shown. */
    @Override
    public String toString() {
        return "Row" + columns;
    }
}
