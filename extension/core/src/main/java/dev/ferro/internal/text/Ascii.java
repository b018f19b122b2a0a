package dev.ferro.internal.text;

/** Letter case as databases have it for keywords: of 26 letters, so that a dotless i is no I, whatever the language. */
final class Ascii {
    private Ascii() {}

    static char toUpperCase(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    /** Whether the text, which must be long enough, reads like this keyword there, in whatever case. */
    static boolean isAt(int from, String text, String keyword) {
        for (int at = 0; at < keyword.length(); at++) {
            if (toUpperCase(text.charAt(from + at)) != keyword.charAt(at)) {
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
