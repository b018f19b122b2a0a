package dev.ferro.internal.text;

import java.util.Locale;

/** Decides which characters of a foreign text may stand in a message as they are. */
final class Printable {
    private Printable() {}

    /** Appends the character at this position, escaped if need be, and returns the position of the next one. */
    static int append(StringBuilder out, String text, int at) {
        int codePoint = text.codePointAt(at);
        int behind = at + Character.charCount(codePoint);
        if (isPrintable(codePoint)) {
            out.appendCodePoint(codePoint);
        } else {
            for (int unit = at; unit < behind; unit++) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) text.charAt(unit)));
            }
        }
        return behind;
    }

    /**
     * Not what breaks a line or a terminal, turns the direction of the text around it, or cannot be seen: a space that
     * is no ordinary one explains most names that look right and are not.
     */
    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }
}
