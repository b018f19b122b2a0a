package dev.ferro.internal.text;

/**
 * Untrusted text in an error message, such as a name nobody has configured: in single quotes, on one line, and short.
 * It hides nothing; a secret does not belong here.
 */
public final class Shown {
    private static final int LIMIT = 60;

    private Shown() {}

    /**
     * Quotes, escapes what is not printable as Java would, and cuts. A quote or backslash in the text gets a backslash,
     * so that the text cannot pretend to have ended. Beyond 60 characters it reads {@code '…'… (10000 characters)}.
     */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder("'");
        int at = 0;
        for (int count = 0; count < LIMIT && at < text.length(); count++) {
            char c = text.charAt(at);
            if (c == '\'' || c == '\\') {
                shown.append('\\');
            }
            at = Printable.append(shown, text, at);
        }
        shown.append('\'');
        if (at < text.length()) {
            int characters = text.codePointCount(0, text.length());
            shown.append("… (").append(characters).append(" characters)");
        }
        return shown.toString();
    }
}
