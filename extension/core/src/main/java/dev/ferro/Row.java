package dev.ferro;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a raw result: an ordered map from column names to values (S3). Immutable; names are matched without regard to
 * case where the exact name is not there.
 *
 * <p>Values are plain Java: {@code Long}, {@code Integer}, {@code Double}, {@code BigDecimal}, {@code Boolean},
 * {@code String}, {@code UUID}, {@code byte[]} and {@code java.time}. SQLite has only {@code Long}, {@code Double},
 * {@code String} and {@code byte[]}; {@link #get(String, Class)} converts where nothing is lost.
 */
public interface Row {

    /**
     * The columns.
     *
     * @return their names in the order of the result
     */
    List<String> columns();

    /**
     * A value as it was read.
     *
     * @param column its name
     * @return the value, or null for SQL's null
     * @throws RowException if there is no such column
     */
    @Nullable
    Object get(String column);

    /**
     * A value of a given type.
     *
     * @param column its name
     * @param type the wanted class
     * @param <V> the wanted type
     * @return the value, or empty for SQL's null
     * @throws RowException if there is no such column, or its value is no such thing
     */
    <V> Optional<V> get(String column, Class<V> type);

    /**
     * The row as a map.
     *
     * @return column names and values in the order of the result, unmodifiable
     */
    Map<String, @Nullable Object> asMap();
}
