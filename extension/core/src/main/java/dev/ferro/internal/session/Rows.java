package dev.ferro.internal.session;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an open result.
 *
 * @param <T> what becomes of a row
 */
public interface Rows<T> {

    /**
     * Reads the next row.
     *
     * @return what became of it, or null after the last one
     * @throws SQLException of the driver
     */
    @Nullable
    T next() throws SQLException;

    /**
     * Closes the result and its statement.
     *
     * @throws SQLException of the driver
     */
    void close() throws SQLException;
}
