package dev.ferro.internal.dialect;

import dev.ferro.internal.json.JsonProblem;
import dev.ferro.internal.json.JsonText;
import dev.ferro.internal.json.JsonWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Arrays on SQLite, as JSON text, which its own functions understand: numbers, booleans and texts. */
final class SqliteArrays {

    /** What JSON, which knows no infinity, and SQLite agree to read as one. */
    private static final BigDecimal INFINITE = new BigDecimal("9e999");

    private SqliteArrays() {}

    static Codec of(ColumnType type) {
        ColumnType element = type.element().orElseThrow();
        ArrayShape shape = new ArrayShape(type);
        ElementText text = ElementText.of(element);
        UnaryOperator<Object> rule = rule(element);
        return SqliteCodecs.text()
                .<Object>mapped(
                        value -> written(ArrayShape.elements(value), element, text),
                        json -> shape.of(read(json, text)),
                        value -> shape.canonical(value, rule));
    }

    /** Numbers are text here, so that no digit is lost. */
    private static UnaryOperator<Object> rule(ColumnType element) {
        return switch (element.kind()) {
            case DECIMAL -> value -> Canonical.decimal((BigDecimal) value, element);
            case BIG_INTEGER -> value -> value;
            default -> SqliteCodecs.of(element)::canonical;
        };
    }

    private static String written(List<@Nullable Object> elements, ColumnType element, ElementText text) {
        elements.replaceAll(value -> value == null ? null : node(value, element, text));
        return JsonWriter.write(elements);
    }

    private static Object node(Object value, ColumnType element, ElementText text) {
        return switch (element.kind()) {
            case BOOLEAN -> value;
            case FLOAT, DOUBLE ->
                number(((Number) value).doubleValue(), text.write().apply(value));
            case BYTE, SHORT, INTEGER, LONG, DECIMAL, BIG_INTEGER, YEAR, ENUM_ORDINAL ->
                new BigDecimal(text.write().apply(value));
            default -> text.write().apply(value);
        };
    }

    private static BigDecimal number(double value, String text) {
        return Double.isInfinite(value) ? value > 0 ? INFINITE : INFINITE.negate() : new BigDecimal(text);
    }

    private static List<@Nullable Object> read(String json, ElementText text) {
        Object tree;
        try {
            tree = JsonText.read(json);
        } catch (JsonProblem malformed) {
            throw new Refusal(malformed.reason());
        }
        if (!(tree instanceof List<?> nodes)) {
            throw new Refusal("it is no array");
        }
        List<@Nullable Object> elements = new ArrayList<>(nodes.size());
        for (Object node : nodes) {
            if (node instanceof List || node instanceof java.util.Map) {
                throw new Refusal("it is an array of several dimensions");
            }
            elements.add(node == null ? null : text.read().apply(String.valueOf(node)));
        }
        return elements;
    }
}
