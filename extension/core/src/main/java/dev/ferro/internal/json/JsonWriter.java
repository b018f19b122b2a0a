package dev.ferro.internal.json;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes what {@link JsonText} reads, in the form in which PostgreSQL shows a jsonb: equal values give equal texts. */
public final class JsonWriter {

    /** The digits that PostgreSQL's numeric takes before and behind the point. */
    private static final int MOST_INTEGER_DIGITS = 131_072;

    private static final int MOST_SCALE = 16_383;

    /** Of any number that it takes, with its sign, its point and its exponent. */
    static final int LONGEST_NUMBER = MOST_INTEGER_DIGITS + MOST_SCALE + 32;

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /**
     * Writes.
     *
     * @param value a tree as {@link JsonText#read} gives it
     * @return JSON text
     * @throws JsonProblem if it holds a number that jsonb cannot hold
     */
    public static String write(@Nullable Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.text.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            all('{', members.entrySet(), '}', (writer, member) -> {
                writer.string(String.valueOf(member.getKey()));
                writer.text.append(": ");
                writer.value(member.getValue());
            });
        } else if (value instanceof List<?> elements) {
            all('[', elements, ']', JsonWriter::value);
        } else if (value instanceof String string) {
            string(string);
        } else if (value instanceof BigDecimal number) {
            text.append(plain(number));
        } else {
            text.append(value);
        }
    }

    private <E extends @Nullable Object> void all(
            char open, Iterable<E> elements, char close, BiConsumer<JsonWriter, E> each) {
        text.append(open);
        for (Iterator<E> rest = elements.iterator(); rest.hasNext(); ) {
            each.accept(this, rest.next());
            if (rest.hasNext()) {
                text.append(", ");
            }
        }
        text.append(close);
    }

    private static String plain(BigDecimal number) {
        if ((long) number.precision() - number.scale() > MOST_INTEGER_DIGITS || number.scale() > MOST_SCALE) {
            throw new JsonProblem(JsonProblem.DIGITS);
        }
        return number.toPlainString();
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
