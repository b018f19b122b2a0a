package dev.ferro.internal.dialect;

import dev.ferro.internal.json.JsonProblem;
import dev.ferro.internal.json.JsonText;
import dev.ferro.internal.json.JsonWriter;
import java.util.UUID;

/** The written rules of texts whose column has a type by name, the same on all databases (Q10). */
final class Texts {

    private Texts() {}

    /** What is kept of a text. */
    static String canonical(String value, ColumnType type) {
        return Canonical.text(formed(value, type), type);
    }

    private static String formed(String value, ColumnType type) {
        return switch (type.word("")) {
            case "bpchar" -> unpadded(value);
            case "uuid" -> uuid(value).toString();
            case "json", "jsonb" -> json(value, type);
            default -> value;
        };
    }

    /** What the text of a column means that does not itself know the type. */
    static String read(String value, ColumnType type) {
        return formed(value, type);
    }

    /** Databases pad a text to the length of char(n); so the blanks at its end are no part of it. */
    static String unpadded(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ' ') {
            end--;
        }
        return value.substring(0, end);
    }

    /** JSON as it was written; jsonb in PostgreSQL's form, in which equal values are equal texts. */
    static String json(String value, ColumnType type) {
        try {
            Object tree = JsonText.read(value);
            return type.isNamed("jsonb") ? JsonWriter.write(tree) : value;
        } catch (JsonProblem malformed) {
            throw new Refusal(malformed.reason());
        }
    }

    /** The same text for the same JSON, in whatever order a map gives its keys. */
    static String sorted(String json) {
        try {
            return JsonWriter.write(JsonText.read(json));
        } catch (JsonProblem malformed) {
            throw new Refusal(malformed.reason());
        }
    }

    static UUID uuid(String text) {
        try {
            return Conversions.uuid(text);
        } catch (IllegalArgumentException noUuid) {
            throw new Refusal("its text is no UUID");
        }
    }

    /** A text of one character. */
    static Character character(String text, ColumnType type) {
        String one = text.isEmpty() && type.isNamed("bpchar") ? " " : text;
        if (one.length() != 1) {
            throw new Refusal("its text is not one character");
        }
        return one.charAt(0);
    }
}
