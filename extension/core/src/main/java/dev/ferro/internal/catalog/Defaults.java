package dev.ferro.internal.catalog;

import dev.ferro.Database;
import java.util.List;

/** Compares what columns have by default. Stateless and thread-safe. */
public final class Defaults {

    private Defaults() {}

    /**
     * Whether two expressions are the same but for what a database adds or takes away when it shows them: brackets
     * around the whole, PostgreSQL's casts, space, and the case of what is not in quotes.
     *
     * @param wanted as SQL text
     * @param found as SQL text, as a database shows it
     * @return true if they are; what only has the same value, as {@code 1 + 1} and {@code 2}, is not the same
     */
    public static boolean same(String wanted, String found) {
        return plain(wanted).equals(plain(found));
    }

    /** A bracket is never the beginning of a name here: SQLite shows nothing but expressions without names. */
    private static List<SqlToken> plain(String expression) {
        List<SqlToken> tokens = Plain.of(SqlToken.read(Database.POSTGRESQL, expression));
        while (isBracketed(tokens)) {
            tokens = Plain.of(tokens.subList(1, tokens.size() - 1));
        }
        return tokens;
    }

    /** Whether the first bracket is closed by the last one. */
    private static boolean isBracketed(List<SqlToken> tokens) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth += tokens.get(at).is("(") ? 1 : tokens.get(at).is(")") ? -1 : 0;
            if (depth == 0) {
                return at > 0 && at == tokens.size() - 1;
            }
        }
        return false;
    }
}
