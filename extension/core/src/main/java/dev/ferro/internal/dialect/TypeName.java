package dev.ferro.internal.dialect;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a column type, as {@code @Column(columnDefinition)} gives it: a name, perhaps with a schema, perhaps with
 * limits, perhaps of an array. Immutable.
 *
 * @param word the type that PostgreSQL knows by itself, {@code int4}; or the name of another one, quoted where it must be
 * @param known whether PostgreSQL knows it by itself
 * @param first the first number in brackets, 0 if there is none
 * @param second the second number in brackets, 0 if there is none
 * @param array whether it is an array of that type
 */
public record TypeName(String word, boolean known, int first, int second, boolean array) {

    private static final Pattern PLAIN = Pattern.compile("\"[a-z_][a-z0-9_]*\"");

    /** Refuses nulls. */
    public TypeName {
        Objects.requireNonNull(word, "word");
    }

    /**
     * Reads a definition.
     *
     * @param definition as written in the annotation
     * @return the name
     * @throws Refusal if it is anything but the name of a type
     */
    public static TypeName of(String definition) {
        return TypeNameReader.read(definition);
    }

    /**
     * The type of an array's elements.
     *
     * @return the same without brackets
     */
    public TypeName element() {
        return new TypeName(word, known, first, second, false);
    }

    boolean is(String other) {
        return known && word.equals(other);
    }

    /** As the driver is to be asked for it; it knows the types that PostgreSQL brings by their bare names only. */
    String asked() {
        String bare = PLAIN.matcher(word).matches() ? word.substring(1, word.length() - 1) : word;
        return array ? bare + "[]" : bare;
    }

    /** As SQL text; written anew from what was understood, so that nothing else can be in it. */
    String sql() {
        String limits = first == 0 ? "" : second == 0 ? "(" + first + ")" : "(" + first + "," + second + ")";
        return word + limits + (array ? "[]" : "");
    }
}
