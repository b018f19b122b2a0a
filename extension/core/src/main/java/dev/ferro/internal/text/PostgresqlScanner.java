package dev.ferro.internal.text;

/**
 * What PostgreSQL alone has: dollar quotes, strings with backslash escapes, comments that nest, numbered parameters,
 * and its driver's {@code ??}. A line ends with a carriage return as well.
 */
final class PostgresqlScanner extends Scanner {
    PostgresqlScanner(String sql) {
        super(sql);
    }

    @Override
    void scanOwn(char first) {
        boolean escapes = (first == 'e' || first == 'E') && charAt(start() + 1) == '\'';
        if (escapes) {
            scanEscapeString();
        } else if (first == '$') {
            scanDollar();
        } else if (first == '?') {
            boolean operator = charAt(start() + 1) == '?';
            accept(operator ? Token.OTHER : Token.PLACEHOLDER, start() + (operator ? 2 : 1));
        } else {
            scanShared(first);
        }
    }

    private void scanEscapeString() {
        int at = escapedEnd(start() + 2);
        int continued = continuation(at);
        while (continued >= 0) {
            at = escapedEnd(continued + 1);
            continued = continuation(at);
        }
        acceptClosed(Token.STRING, at);
    }

    private int escapedEnd(int from) {
        for (int at = from; at < sql.length(); at++) {
            char c = sql.charAt(at);
            boolean skipsNext = c == '\\' || (c == '\'' && charAt(at + 1) == '\'');
            if (skipsNext) {
                at++;
            } else if (c == '\'') {
                return at + 1;
            }
        }
        return -1;
    }

    /**
     * Where the string goes on, or -1: strings with a line break between them are one, and the escapes of the first
     * hold for the others although these show no {@code E}.
     */
    private int continuation(int from) {
        boolean newLine = false;
        int at = from;
        while (at >= 0 && at < sql.length()) {
            char c = sql.charAt(at);
            if (isSpace(c)) {
                newLine |= c == '\n' || c == '\r';
                at++;
            } else if (startsWith("--", at)) {
                at = lineEnd(at + 2);
            } else {
                return newLine && c == '\'' ? at : -1;
            }
        }
        return -1;
    }

    private void scanDollar() {
        char second = charAt(start() + 1);
        if (isDigit(second)) {
            accept(Token.NAMED_PLACEHOLDER, numberTailEnd(digitsEnd(start() + 1)));
            return;
        }
        int tagEnd = tagEnd(start() + 1);
        if (charAt(tagEnd) != '$') {
            accept(Token.OTHER, start() + 1);
            return;
        }
        String quote = sql.substring(start(), tagEnd + 1);
        int closing = sql.indexOf(quote, tagEnd + 1);
        acceptClosed(Token.DOLLAR_QUOTE, closing < 0 ? -1 : closing + quote.length());
    }

    /** A tag is a word without a dollar sign, and may be empty. */
    private int tagEnd(int from) {
        int at = from;
        while (at < sql.length() && sql.charAt(at) != '$' && isWordPart(sql.charAt(at))) {
            at++;
        }
        return at;
    }

    @Override
    int lineEnd(int from) {
        int at = from;
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    @Override
    int blockCommentEnd(int from) {
        int depth = 1;
        int at = from;
        while (at < sql.length() && depth > 0) {
            int change = startsWith("/*", at) ? 1 : startsWith("*/", at) ? -1 : 0;
            depth += change;
            at += change == 0 ? 1 : 2;
        }
        return depth > 0 ? -1 : at;
    }

    /** Never with a dollar sign: {@code 1$$…$$} is a number and a quote. */
    @Override
    int numberTailEnd(int at) {
        return startsWord(charAt(at)) ? wordEnd(at) : at;
    }
}
