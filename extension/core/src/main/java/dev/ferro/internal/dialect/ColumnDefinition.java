package dev.ferro.internal.dialect;

import java.util.Optional;

/**
 * What {@code @Column(columnDefinition)} says: the name of a type, {@code default} with a value, or both. Immutable.
 *
 * @param type if it names one
 * @param standard what stands behind {@code default}, as written and not looked at yet
 */
public record ColumnDefinition(Optional<TypeName> type, Optional<String> standard) {

    private static final String DEFAULT = "default";

    /**
     * Reads a definition.
     *
     * @param definition as written in the annotation; empty where nothing is said
     * @return its parts
     * @throws Refusal if what stands before {@code default} is anything but the name of a type
     */
    public static ColumnDefinition of(String definition) {
        int found = indexOfDefault(definition);
        String type = (found < 0 ? definition : definition.substring(0, found)).strip();
        return new ColumnDefinition(
                type.isEmpty() && (found >= 0 || definition.isEmpty())
                        ? Optional.empty()
                        : Optional.of(TypeName.of(type)),
                found < 0
                        ? Optional.empty()
                        : Optional.of(
                                definition.substring(found + DEFAULT.length()).strip()));
    }

    /** The word alone, and not within a name in double quotes. */
    private static int indexOfDefault(String definition) {
        boolean quoted = false;
        for (int i = 0; i < definition.length(); i++) {
            if (definition.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && isDefault(definition, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDefault(String definition, int at) {
        int end = at + DEFAULT.length();
        return definition.regionMatches(true, at, DEFAULT, 0, DEFAULT.length())
                && (at == 0 || Character.isWhitespace(definition.charAt(at - 1)))
                && (end == definition.length() || Character.isWhitespace(definition.charAt(end)));
    }
}
