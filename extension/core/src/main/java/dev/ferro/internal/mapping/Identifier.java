package dev.ferro.internal.mapping;

import java.util.Locale;
import java.util.Objects;

/**
 * The name of a table, schema or column. Always written in double quotes, so that no reserved word and no special
 * character matters (Q8).
 *
 * <p>As in Jakarta Persistence (section 2.13) a name in quotes is taken as it is; any other name means the same whatever
 * its case, and is folded to lower case as PostgreSQL does.
 *
 * @param text as the database knows it
 */
public record Identifier(String text) {

    /** Refuses nulls. */
    public Identifier {
        Objects.requireNonNull(text, "text");
    }

    /**
     * Reads a name from an annotation.
     *
     * @param name as written
     * @return the identifier
     */
    public static Identifier of(String name) {
        boolean delimited = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return new Identifier(
                delimited ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name.toLowerCase(Locale.ROOT));
    }

    /**
     * As SQL text.
     *
     * @return the name in double quotes
     */
    public String quoted() {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text;
    }
}
