package dev.ferro.query;

import java.util.Objects;

/**
 * A text matches a pattern, in which {@code %} stands for any text, {@code _} for any character, and what comes behind a
 * backslash for itself. Immutable and thread-safe.
 *
 * @param text that is looked at
 * @param pattern that it must match from beginning to end
 * @param letters whether upper and lower case are the same
 * @param <T> the entity class
 */
public record Like<T>(Expression<T, String> text, String pattern, Case letters) implements Restriction<T> {

    private static final char ESCAPE = '\\';

    /**
     * Refuses nulls, and a pattern that ends within an escape.
     *
     * @throws IllegalArgumentException if nothing is behind the last backslash
     */
    public Like {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(letters, "letters");
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == ESCAPE && ++i == pattern.length()) {
                throw new IllegalArgumentException("nothing is behind the last escape character of the pattern");
            }
        }
    }

    /** A pattern in which nothing was escaped. */
    static String unescaped(String pattern) {
        return Objects.requireNonNull(pattern, "pattern").replace("\\", "\\\\");
    }

    /** A pattern that matches a text and nothing else. */
    static String literal(String text) {
        return unescaped(text).replace("%", "\\%").replace("_", "\\_");
    }

    /** A pattern with an escape character of its own. */
    static String translated(String pattern, char escape) {
        StringBuilder translated = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == escape) {
                if (++i == pattern.length()) {
                    throw new IllegalArgumentException("nothing is behind the last escape character of the pattern");
                }
                translated.append(ESCAPE).append(pattern.charAt(i));
            } else {
                translated.append(c == ESCAPE ? "\\\\" : String.valueOf(c));
            }
        }
        return translated.toString();
    }

    /** Whether upper and lower case are the same. */
    public enum Case {
        /** They are not. */
        SENSITIVE,
        /** They are, at least the letters of ASCII. */
        IGNORED
    }
}
