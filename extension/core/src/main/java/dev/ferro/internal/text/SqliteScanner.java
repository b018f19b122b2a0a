package dev.ferro.internal.text;

/**
 * What SQLite alone has: names in backticks and brackets, and four more spellings of a parameter. Its comments do not
 * nest, and a line ends with a line feed only.
 */
final class SqliteScanner extends Scanner {
    SqliteScanner(String sql) {
        super(sql);
    }

    @Override
    void scanOwn(char first) {
        switch (first) {
            case '`' -> scanQuoted(Token.QUOTED_NAME, first);
            case '[' -> acceptClosed(Token.QUOTED_NAME, behind("]", start() + 1));
            case '?' -> {
                int end = digitsEnd(start() + 1);
                accept(end == start() + 1 ? Token.PLACEHOLDER : Token.NAMED_PLACEHOLDER, end);
            }
            case '$', '@', ':', '#' -> scanVariable();
            default -> scanShared(first);
        }
    }

    /**
     * {@code :name}, and with it the Tcl forms {@code $a::b} and {@code $a(anything but a space)}, which may hide a
     * quote or a separator. A sign without a name is an error to SQLite, and no parameter.
     */
    private void scanVariable() {
        boolean named = false;
        int at = start() + 1;
        while (at < sql.length()) {
            if (isWordPart(sql.charAt(at))) {
                named = true;
                at++;
            } else if (startsWith("::", at)) {
                at += 2;
            } else {
                at = named && sql.charAt(at) == '(' ? arrayIndexEnd(at) : at;
                break;
            }
        }
        accept(named ? Token.NAMED_PLACEHOLDER : Token.OTHER, at);
    }

    private int arrayIndexEnd(int from) {
        int at = from;
        while (at < sql.length() && sql.charAt(at) != ')' && !isSpace(sql.charAt(at))) {
            at++;
        }
        return charAt(at) == ')' ? at + 1 : at;
    }

    /** SQLite skips a byte order mark wherever a token may begin. */
    @Override
    boolean isSpace(char c) {
        return super.isSpace(c) || c == '\uFEFF';
    }

    @Override
    int lineEnd(int at) {
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    @Override
    int blockCommentEnd(int at) {
        return behind("*/", at);
    }

    @Override
    int numberTailEnd(int at) {
        return wordEnd(at);
    }

    private int behind(String closing, int from) {
        int at = sql.indexOf(closing, from);
        return at < 0 ? -1 : at + closing.length();
    }
}
