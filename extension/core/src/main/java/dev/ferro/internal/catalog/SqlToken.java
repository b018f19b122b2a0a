package dev.ferro.internal.catalog;

import dev.ferro.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a SQL text that a database shows. Space and comments are none. Immutable.
 *
 * @param kind what it is
 * @param text a word in lower case, a name without its quotes, a text with them, anything else as it stands
 */
record SqlToken(Kind kind, String text) {

    enum Kind {
        WORD,
        NAME,
        STRING,
        NUMBER,
        SIGN
    }

    private static final String COMMON = "(?<space>[\\s\\uFEFF]++|--[^\\n]*+|/\\*.*?(?:\\*/|\\z))"
            + "|(?<string>'[^']*+(?:''[^']*+)*+'?)"
            + "|(?<number>(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?)"
            + "|(?<word>[A-Za-z_\\x80-\\uFFFF][\\w$\\x80-\\uFFFF]*+)"
            + "|(?<name>\"[^\"]*+(?:\"\"[^\"]*+)*+\"?";

    private static final String SIGN = "|(?<sign>::|>=|<=|.)";

    /** A bracket begins a name there, and an array on PostgreSQL. */
    private static final Pattern SQLITE =
            Pattern.compile(COMMON + "|`[^`]*+(?:``[^`]*+)*+`?|\\[[^\\]]*+]?)" + SIGN, Pattern.DOTALL);

    private static final Pattern POSTGRESQL = Pattern.compile(COMMON + ")" + SIGN, Pattern.DOTALL);

    /** All of a text; it must be one that the database understands. */
    static List<SqlToken> read(Database database, String sql) {
        Matcher next = (database == Database.SQLITE ? SQLITE : POSTGRESQL).matcher(sql);
        List<SqlToken> tokens = new ArrayList<>();
        while (next.find()) {
            if (next.group("space") == null) {
                tokens.add(of(next));
            }
        }
        return tokens;
    }

    private static SqlToken of(Matcher found) {
        String text = found.group();
        if (found.group("word") != null) {
            return new SqlToken(Kind.WORD, text.toLowerCase(Locale.ROOT));
        }
        if (found.group("name") != null) {
            String quote = text.substring(0, 1);
            String bare = text.substring(1, Math.max(1, text.length() - 1));
            return new SqlToken(Kind.NAME, quote.equals("[") ? bare : bare.replace(quote + quote, quote));
        }
        boolean string = found.group("string") != null;
        return new SqlToken(string ? Kind.STRING : found.group("number") != null ? Kind.NUMBER : Kind.SIGN, text);
    }

    /** A sign or, in lower case, a word. */
    boolean is(String other) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(other);
    }

    boolean isLiteral() {
        return kind == Kind.STRING || kind == Kind.NUMBER;
    }

    /** A word may be a name without quotes. */
    boolean mayBeName() {
        return kind == Kind.NAME || kind == Kind.WORD;
    }
}
