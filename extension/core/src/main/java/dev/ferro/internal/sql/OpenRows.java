package dev.ferro.internal.sql;

import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A result that is read as it goes, some rows a round trip.
 *
 * @param <T> what becomes of a row
 */
public final class OpenRows<T> implements Rows<T> {

    /** Rows per round trip: enough that the round trip does not matter, few enough that their memory does not. */
    private static final int FETCH_SIZE = 256;

    private final KeptStatement kept;
    private final ResultSet rows;
    private final Hydration<T> hydration;

    private OpenRows(KeptStatement kept, ResultSet rows, Hydration<T> hydration) {
        this.kept = kept;
        this.rows = rows;
        this.hydration = hydration;
    }

    /**
     * Runs a statement.
     *
     * @param kept the statement with its parameters; closed with the result, or when it fails
     * @param hydration makes something of a row
     * @param <T> what becomes of a row
     * @return the open result
     * @throws SQLException of the driver
     */
    public static <T> OpenRows<T> of(KeptStatement kept, Hydration<T> hydration) throws SQLException {
        try {
            kept.statement().setFetchSize(FETCH_SIZE);
            return new OpenRows<>(kept, kept.statement().executeQuery(), hydration);
        } catch (SQLException failed) {
            kept.close();
            throw failed;
        }
    }

    @Override
    public @Nullable T next() throws SQLException {
        return rows.next() ? hydration.hydrate(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        try {
            rows.close();
            kept.statement().setFetchSize(0);
        } finally {
            kept.close();
        }
    }

    /**
     * Makes an instance of the current row.
     *
     * @param <T> what becomes of a row
     */
    @FunctionalInterface
    public interface Hydration<T> {

        /**
         * Makes it.
         *
         * @param rows on the row
         * @return the instance
         * @throws SQLException of the driver
         */
        T hydrate(ResultSet rows) throws SQLException;
    }
}
