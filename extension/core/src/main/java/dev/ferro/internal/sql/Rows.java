package dev.ferro.internal.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of some of the rows of a list, each with its place in that list. Used by one thread. */
final class Rows {

    private final @Nullable Object[][] values;
    private final int[] indexes;
    private int size;

    Rows(int most) {
        this(new Object[most][], new int[most], 0);
    }

    private Rows(@Nullable Object[][] values, int[] indexes, int size) {
        this.values = values;
        this.indexes = indexes;
        this.size = size;
    }

    void add(int index, @Nullable Object[] row) {
        indexes[size] = index;
        values[size++] = row;
    }

    int size() {
        return size;
    }

    @Nullable
    Object[] values(int row) {
        return values[row];
    }

    /** In the list. */
    int index(int row) {
        return indexes[row];
    }

    Rows part(int from, int to) {
        return new Rows(Arrays.copyOfRange(values, from, to), Arrays.copyOfRange(indexes, from, to), to - from);
    }
}
