package dev.ferro.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads JSON text (RFC 8259) strictly, as PostgreSQL does, into maps, lists, texts, decimals, booleans and nulls. */
public final class JsonText {

    /** Deep enough for any document, and far from the end of a thread's stack. */
    private static final int MOST_LEVELS = 500;

    private final String text;
    private int at;
    private int level;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * Reads.
     *
     * @param text JSON
     * @return a map in PostgreSQL's order of keys, a list, a text, a {@link BigDecimal}, a boolean, or null
     * @throws JsonProblem if it is no JSON
     */
    public static @Nullable Object read(String text) {
        JsonText reader = new JsonText(text);
        Object value = reader.element();
        if (reader.at < text.length()) {
            throw reader.malformed();
        }
        return value;
    }

    private @Nullable Object element() {
        space();
        Object value = value();
        space();
        return value;
    }

    private @Nullable Object value() {
        if (++level > MOST_LEVELS) {
            throw new JsonProblem("its JSON is nested more than " + MOST_LEVELS + " levels deep");
        }
        Object value = switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
        level--;
        return value;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new TreeMap<>(JsonKeys.ORDER);
        at++;
        space();
        if (peek() == '}') {
            at++;
            return members;
        }
        do {
            space();
            String name = string();
            space();
            expect(':');
            members.put(name, element());
        } while (goesOn('}'));
        return members;
    }

    private String string() {
        expect('"');
        JsonString string = JsonString.read(text, at);
        at = string.end();
        return string.value();
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> elements = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return elements;
        }
        do {
            elements.add(element());
        } while (goesOn(']'));
        return elements;
    }

    private boolean goesOn(char end) {
        char found = peek();
        if (found != ',' && found != end) {
            throw malformed();
        }
        at++;
        return found == ',';
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private BigDecimal number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        try {
            return new BigDecimal(text.substring(start, at));
        } catch (NumberFormatException beyond) {
            throw new JsonProblem("its JSON has a number that no decimal can hold");
        }
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed();
        }
    }

    private void space() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw malformed();
        }
        at++;
    }

    /** NUL where the text is over: nothing begins or goes on with it. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private JsonProblem malformed() {
        return new JsonProblem("its JSON is malformed at character " + (at + 1));
    }
}
