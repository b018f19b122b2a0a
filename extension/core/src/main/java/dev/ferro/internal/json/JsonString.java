package dev.ferro.internal.json;

/**
 * A string inside JSON text.
 *
 * @param value without escapes
 * @param end where the text goes on behind its closing quote
 */
record JsonString(String value, int end) {

    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    /** Reads a string whose opening quote is behind. */
    static JsonString read(String text, int start) {
        StringBuilder value = new StringBuilder();
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return new JsonString(value.toString(), at + 1);
            }
            if (c < ' ') {
                break;
            }
            if (c != '\\') {
                value.append(c);
            } else if (text.startsWith("u", at + 1)) {
                value.append(unicode(text, at + 2));
                at += 5;
            } else {
                value.append(escaped(text, ++at));
            }
        }
        throw new JsonProblem("its JSON has a string that does not end, or has a bare control character");
    }

    private static char escaped(String text, int at) {
        int known = at < text.length() ? ESCAPED.indexOf(text.charAt(at)) : -1;
        if (known < 0) {
            throw new JsonProblem("its JSON has an unknown escape at character " + (at + 1));
        }
        return MEANT.charAt(known);
    }

    private static char unicode(String text, int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            // Not Character.digit, which also knows the digits of other scripts.
            int digit = i < text.length() ? "0123456789abcdef".indexOf(Character.toLowerCase(text.charAt(i))) : -1;
            if (digit < 0) {
                throw new JsonProblem("its JSON has an unknown escape at character " + (at + 1));
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }
}
