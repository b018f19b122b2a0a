package dev.ferro.internal.text;

/**
 * Walks over a SQL text token by token, from the first character to the last. Tokens follow each other without a gap,
 * so whatever is inside a quote or a comment can never be taken for anything else. Not thread-safe; used once.
 *
 * <p>Here is what the grammars share; the subclasses add what they do not.
 */
abstract sealed class Scanner permits SqliteScanner, PostgresqlScanner {
    final String sql;
    private int start;
    private int end;
    private Token token = Token.SPACE;
    private boolean closed = true;

    Scanner(String sql) {
        this.sql = sql;
    }

    /** Moves on to the next token; {@code false} at the end of the text. */
    final boolean next() {
        if (end >= sql.length()) {
            return false;
        }
        start = end;
        closed = true;
        scan(sql.charAt(start));
        return true;
    }

    final Token token() {
        return token;
    }

    /** Where the token's first character is. */
    final int start() {
        return start;
    }

    /** Behind the token's last character. */
    final int end() {
        return end;
    }

    /** Whether the quote or comment that opened was closed again; if not, it is the text's last token. */
    final boolean closed() {
        return closed;
    }

    final String text() {
        return sql.substring(start, end);
    }

    /** Whether the token is this keyword, given in upper case. */
    final boolean isWord(String keyword) {
        return token == Token.WORD && end - start == keyword.length() && Ascii.isAt(start, sql, keyword);
    }

    /** Scans a token that begins with a character the grammars do not share, or hands it back to this class. */
    abstract void scanOwn(char first);

    /** Where the line comment ends whose text begins here. */
    abstract int lineEnd(int at);

    /** Where the block comment ends whose text begins here, or -1. */
    abstract int blockCommentEnd(int at);

    /** Where a number ends whose digits end here: behind the letters of its exponent or base, or behind junk. */
    abstract int numberTailEnd(int at);

    boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private void scan(char first) {
        if (isSpace(first)) {
            accept(Token.SPACE, spaceEnd(start));
        } else if (startsWith("--", start)) {
            accept(Token.COMMENT, lineEnd(start + 2));
        } else if (startsWith("/*", start)) {
            acceptClosed(Token.COMMENT, blockCommentEnd(start + 2));
        } else if (isDigit(first) || (first == '.' && isDigit(charAt(start + 1)))) {
            accept(Token.NUMBER, numberEnd(start));
        } else {
            scanOwn(first);
        }
    }

    final void scanShared(char first) {
        switch (first) {
            case '\'' -> scanQuoted(Token.STRING, first);
            case '"' -> scanQuoted(Token.QUOTED_NAME, first);
            case ';' -> accept(Token.SEPARATOR, start + 1);
            case '(' -> accept(Token.OPENING, start + 1);
            case ')' -> accept(Token.CLOSING, start + 1);
            default -> {
                boolean word = startsWord(first);
                accept(word ? Token.WORD : Token.OTHER, word ? wordEnd(start) : start + 1);
            }
        }
    }

    /** Up to the closing quote; a doubled one stands for itself. */
    final void scanQuoted(Token kind, char quote) {
        int at = sql.indexOf(quote, start + 1);
        while (at >= 0 && charAt(at + 1) == quote) {
            at = sql.indexOf(quote, at + 2);
        }
        acceptClosed(kind, at < 0 ? -1 : at + 1);
    }

    final void accept(Token kind, int behind) {
        token = kind;
        end = behind;
    }

    /** Accepts a token that should have been closed; a negative end says that it was not. */
    final void acceptClosed(Token kind, int behind) {
        closed = behind >= 0;
        accept(kind, closed ? behind : sql.length());
    }

    private int spaceEnd(int from) {
        int at = from;
        while (at < sql.length() && isSpace(sql.charAt(at))) {
            at++;
        }
        return at;
    }

    final int wordEnd(int from) {
        int at = from;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        return at;
    }

    final int digitsEnd(int from) {
        int at = from;
        while (isDigit(charAt(at))) {
            at++;
        }
        return at;
    }

    private int numberEnd(int from) {
        int at = digitsEnd(from);
        if (charAt(at) == '.') {
            at = digitsEnd(at + 1);
        }
        boolean signed = charAt(at + 1) == '+' || charAt(at + 1) == '-';
        if ((charAt(at) == 'e' || charAt(at) == 'E') && signed && isDigit(charAt(at + 2))) {
            at = digitsEnd(at + 2);
        }
        return numberTailEnd(at);
    }

    final boolean startsWith(String prefix, int at) {
        return sql.startsWith(prefix, at);
    }

    /** The character there, or NUL behind the end: no rule of a grammar asks for one. */
    final char charAt(int at) {
        return at < sql.length() ? sql.charAt(at) : '\0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Both databases take every character beyond ASCII for a letter, be it a space or half a surrogate pair. */
    static boolean startsWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean isWordPart(char c) {
        return startsWord(c) || isDigit(c) || c == '$';
    }
}
