package dev.ferro.internal.query;

import jakarta.data.page.PageRequest.Cursor;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row is ordered by. Unlike Jakarta Data's own it lists nulls, too.
 *
 * @param values of the order and the key behind it
 */
record KeysetCursor(List<@Nullable Object> values) implements Cursor {

    KeysetCursor {
        values = Collections.unmodifiableList(values);
    }

    @Override
    public @Nullable Object get(int index) {
        return values.get(index);
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public List<?> elements() {
        return values;
    }

    /** Its values may be personal. */
    @Override
    public String toString() {
        return "Cursor[" + values.size() + "]";
    }
}
