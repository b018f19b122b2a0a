package dev.ferro.internal.text;

/** Letter case as databases have it for keywords: of 26 letters, so that a dotless i is no I, whatever the language. */
final class Ascii {
    private Ascii() {}

    static char toUpperCase(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    /** Whether the text has this upper-case prefix there, in whatever case. */
    static boolean startsWith(String text, int from, String prefix) {
        for (int at = 0; at < prefix.length(); at++) {
            if (from + at >= text.length() || toUpperCase(text.charAt(from + at)) != prefix.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    static String toUpperCase(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            upper.append(toUpperCase(text.charAt(at)));
        }
        return upper.toString();
    }
}
