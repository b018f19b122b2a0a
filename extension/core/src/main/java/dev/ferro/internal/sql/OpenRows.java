package dev.ferro.internal.sql;

import dev.ferro.internal.pool.KeptStatement;
import dev.ferro.internal.session.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A result that is read as it goes, some rows a round trip. */
final class OpenRows<T> implements Rows<T> {

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

    static <T> OpenRows<T> of(KeptStatement kept, Hydration<T> hydration) throws SQLException {
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

    /** Makes an instance of the current row. */
    @FunctionalInterface
    interface Hydration<T> {
        T hydrate(ResultSet rows) throws SQLException;
    }
}
