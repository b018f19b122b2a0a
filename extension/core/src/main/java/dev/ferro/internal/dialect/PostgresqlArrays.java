package dev.ferro.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's arrays, bound with the type of their elements. They travel as PostgreSQL's own text: what the driver makes
 * of an array of times or decimals is not what it makes of the single value.
 */
final class PostgresqlArrays {

    private PostgresqlArrays() {}

    static Codec of(ColumnType type) {
        ColumnType element = type.element().orElseThrow();
        ArrayShape shape = new ArrayShape(type);
        ElementText text = ElementText.of(element);
        Codec rule = PostgresqlCodecs.of(element);
        SimpleCodec<String> column = PostgresqlTexts.named(elementType(element) + "[]");
        return column.<Object>mapped(
                value -> written(ArrayShape.elements(value), text),
                literal -> shape.of(read(literal, text)),
                value -> shape.canonical(value, rule::canonical));
    }

    /** As the driver knows it. */
    private static String elementType(ColumnType element) {
        if (element.name().isPresent()) {
            return element.name().get().asked();
        }
        return switch (element.kind()) {
            case BOOLEAN -> "bool";
            case BYTE, SHORT -> "int2";
            case INTEGER, YEAR, ENUM_ORDINAL -> "int4";
            case LONG -> "int8";
            case FLOAT -> "float4";
            case DOUBLE -> "float8";
            case DECIMAL, BIG_INTEGER -> "numeric";
            case STRING -> element.length() > 0 ? "varchar" : "text";
            case CHARACTER -> "varchar";
            case UUID -> "uuid";
            case INSTANT, OFFSET_DATE_TIME -> "timestamptz";
            case LOCAL_DATE_TIME -> "timestamp";
            case LOCAL_DATE -> "date";
            case LOCAL_TIME -> "time";
            case ENUM_NAME -> "text";
            case BYTES, ARRAY, JSON -> throw new IllegalStateException("no array of " + element.kind());
        };
    }

    private static String written(List<@Nullable Object> elements, ElementText text) {
        StringBuilder literal = new StringBuilder("{");
        for (Object element : elements) {
            literal.append(literal.length() > 1 ? "," : "");
            if (element == null) {
                literal.append("NULL");
            } else {
                quote(literal, text.write().apply(element));
            }
        }
        return literal.append('}').toString();
    }

    private static void quote(StringBuilder literal, String element) {
        literal.append('"');
        for (int i = 0; i < element.length(); i++) {
            char c = element.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            literal.append(c);
        }
        literal.append('"');
    }

    private static List<@Nullable Object> read(String literal, ElementText text) {
        if (!literal.startsWith("{")) {
            throw new Refusal("it is an array whose first index is not 1");
        }
        List<@Nullable Object> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        int at = 1;
        while (at < literal.length() - 1) {
            boolean quoted = literal.charAt(at) == '"';
            element.setLength(0);
            at = quoted ? quoted(literal, at + 1, element) : bare(literal, at, element);
            boolean isNull =
                    !quoted && element.toString().toUpperCase(Locale.ROOT).equals("NULL");
            elements.add(isNull ? null : text.read().apply(element.toString()));
            at++;
        }
        return elements;
    }

    /** Reads to behind the closing quote. */
    private static int quoted(String literal, int start, StringBuilder element) {
        int at = start;
        while (literal.charAt(at) != '"') {
            at += literal.charAt(at) == '\\' ? 1 : 0;
            element.append(literal.charAt(at++));
        }
        return at + 1;
    }

    private static int bare(String literal, int start, StringBuilder element) {
        if (literal.charAt(start) == '{') {
            throw new Refusal("it is an array of several dimensions");
        }
        int at = start;
        while (literal.charAt(at) != ',' && literal.charAt(at) != '}') {
            element.append(literal.charAt(at++));
        }
        return at;
    }
}
