package dev.ferro.internal.query;

import dev.ferro.internal.session.Rows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open result whose relations are fetched some rows at a time, so that it never has to be in memory as a whole. */
final class FetchedRows<T> implements Rows<T> {

    /** As many as the driver fetches at a time. */
    private static final int ROWS = 256;

    private final Rows<T> rows;
    private final Fetch<T> fetch;
    private Iterator<T> fetched = Collections.emptyIterator();

    FetchedRows(Rows<T> rows, Fetch<T> fetch) {
        this.rows = rows;
        this.fetch = fetch;
    }

    @Override
    public @Nullable T next() throws SQLException {
        if (!fetched.hasNext()) {
            fetched = some().iterator();
        }
        return fetched.hasNext() ? fetched.next() : null;
    }

    private List<T> some() throws SQLException {
        List<T> found = new ArrayList<>();
        while (found.size() < ROWS) {
            T row = rows.next();
            if (row == null) {
                break;
            }
            found.add(row);
        }
        fetch.of(found);
        return found;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    /** Fetches the relations of what was found. */
    @FunctionalInterface
    interface Fetch<T> {
        void of(List<T> found) throws SQLException;
    }
}
