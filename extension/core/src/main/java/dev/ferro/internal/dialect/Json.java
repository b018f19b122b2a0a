package dev.ferro.internal.dialect;

import dev.ferro.internal.json.JsonFormat;
import dev.ferro.internal.json.JsonProblem;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Objects in a column of JSON. What is kept of a value is its JSON: a value stays what it is if its JSON reads back to the
 * same JSON, and otherwise becomes what reads back (Q10). A null attribute is SQL's null; JSON's null is read as null.
 */
final class Json {

    private Json() {}

    /** Objects in front of a column of texts. */
    static Codec of(ColumnType type, SimpleCodec<String> column, UnaryOperator<String> rule) {
        JsonFormat format = type.json().orElseThrow();
        return new SimpleCodec<>(
                value -> canonical(value, format, rule),
                (statement, index, value) -> column.bind(statement, index, rule.apply(write(value, format))),
                column.nullBinder(),
                (rows, index) -> {
                    String text = column.reader().read(rows, index);
                    return text == null ? null : read(text, format);
                });
    }

    private static Object canonical(Object value, JsonFormat format, UnaryOperator<String> rule) {
        String written = rule.apply(write(value, format));
        Object copy = read(written, format);
        if (copy == null) {
            throw new Refusal("its JSON is null; set the attribute to null");
        }
        return rule.apply(write(copy, format)).equals(written) ? value : copy;
    }

    static String write(Object value, JsonFormat format) {
        try {
            return format.write(value);
        } catch (JsonProblem unwritable) {
            throw new Refusal(unwritable.reason());
        }
    }

    static @Nullable Object read(String text, JsonFormat format) {
        try {
            return format.read(text).orElse(null);
        } catch (JsonProblem unreadable) {
            throw new Refusal(unreadable.reason());
        }
    }
}
