package dev.ferro.internal.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
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

    private final JsonParser parser;
    private int level;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads.
     *
     * @param text JSON
     * @return a map in PostgreSQL's order of keys, a list, a text, a {@link BigDecimal}, a boolean, or null
     * @throws JsonProblem if it is no JSON
     */
    public static @Nullable Object read(String text) {
        try (JsonParser parser = Parsson.FACTORY.createParser(new StringReader(text))) {
            Object value = new JsonText(parser).value(parser.next());
            // Refuses what stands behind the value.
            parser.hasNext();
            return value;
        } catch (JsonParsingException malformed) {
            // Its own message quotes the text.
            throw new JsonProblem("its JSON is malformed at character " + place(malformed, text));
        } catch (NumberFormatException beyond) {
            throw new JsonProblem("its JSON has a number that no decimal can hold");
        } catch (UnsupportedOperationException tooLong) {
            throw new JsonProblem(JsonProblem.DIGITS);
        }
    }

    /** Counted from 1. The parser's own count runs away behind the end of a text, and is below the beginning of an empty one. */
    private static long place(JsonParsingException malformed, String text) {
        long last = malformed.getLocation().getStreamOffset();
        return 1 + Math.max(0, Math.min(last, text.length()));
    }

    private @Nullable Object value(Event event) {
        return switch (event) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NUMBER -> parser.getBigDecimal();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private Map<String, @Nullable Object> object() {
        enter();
        Map<String, @Nullable Object> members = new TreeMap<>(JsonKeys.ORDER);
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            members.put(name, value(parser.next()));
        }
        level--;
        return members;
    }

    private List<@Nullable Object> array() {
        enter();
        List<@Nullable Object> elements = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            elements.add(value(event));
        }
        level--;
        return elements;
    }

    private void enter() {
        if (++level > MOST_LEVELS) {
            throw new JsonProblem("its JSON is nested more than " + MOST_LEVELS + " levels deep");
        }
    }
}
