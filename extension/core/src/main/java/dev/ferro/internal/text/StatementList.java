package dev.ferro.internal.text;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The statements of a text, each cut out of it only when asked for. Unmodifiable. */
final class StatementList extends AbstractList<String> implements RandomAccess {
    private final String sql;
    private final int[] bounds;

    /** Takes pairs of start and end; the array is not copied. */
    StatementList(String sql, int[] bounds) {
        this.sql = sql;
        this.bounds = bounds;
    }

    @Override
    public String get(int index) {
        return sql.substring(bounds[2 * index], bounds[2 * index + 1]);
    }

    @Override
    public int size() {
        return bounds.length / 2;
    }
}
