package dev.ferro.internal.sql;

import dev.ferro.internal.dialect.Codec;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of values in a statement. Its length is rounded up to a power of two, the last value repeated, so that lists of
 * any length need few statement texts.
 *
 * @param values canonical, at least one
 */
public record InList(List<Object> values) {

    /** As many as SQLite takes with room for others, and in a power of two. */
    private static final int MOST = 16_384;

    /**
     * The length that a list gets, by repeating its last value.
     *
     * @param size of the list, at least one
     * @return the next power of two
     */
    public static int padded(int size) {
        return Integer.highestOneBit(size * 2 - 1);
    }

    /** Lists that each fit into a statement. */
    static List<InList> of(List<Object> values) {
        List<InList> lists = new ArrayList<>();
        for (int from = 0; from < values.size(); from += MOST) {
            lists.add(new InList(values.subList(from, Math.min(values.size(), from + MOST))));
        }
        return lists;
    }

    /** The list as SQL text. */
    String placeholders() {
        return "(?" + ", ?".repeat(length() - 1) + ")";
    }

    void bind(PreparedStatement statement, Codec codec) throws SQLException {
        int length = length();
        for (int i = 0; i < length; i++) {
            codec.bind(statement, i + 1, values.get(Math.min(i, values.size() - 1)));
        }
    }

    private int length() {
        return padded(values.size());
    }
}
