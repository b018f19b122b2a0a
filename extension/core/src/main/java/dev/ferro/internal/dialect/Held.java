package dev.ferro.internal.dialect;

import dev.ferro.internal.json.JsonFormat;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that an application can change inside: arrays, lists and objects kept as JSON. */
public final class Held {

    private Held() {}

    /**
     * A value of its own, so that a change inside one shows in no other.
     *
     * @param type of the column
     * @param value of an attribute
     * @return a copy, or the value itself if nobody can change it
     */
    public static @Nullable Object copy(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type.kind() == ValueKind.JSON) {
            JsonFormat format = type.json().orElseThrow();
            return Json.read(Json.write(value, format), format);
        }
        return shallow(value);
    }

    /**
     * What a value is at this moment, to be compared with {@link java.util.Objects#deepEquals} later: an object kept as
     * JSON need not have an equals of its own.
     *
     * @param type of the column
     * @param value of an attribute
     * @return something that does not change when the value does inside
     */
    public static @Nullable Object snapshot(ColumnType type, @Nullable Object value) {
        if (value == null || type.kind() != ValueKind.JSON) {
            return value == null ? null : shallow(value);
        }
        try {
            return Texts.sorted(Json.write(value, type.json().orElseThrow()));
        } catch (Refusal unwritable) {
            // Equal to nothing: whoever made it so has changed it.
            return new Object();
        }
    }

    private static Object shallow(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        return copy;
    }
}
