package dev.ferro.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the tokens of one statement to answer one question: does this {@code ;} end it? Three things contain some: the
 * body of a SQLite trigger, the {@code BEGIN ATOMIC} body of a PostgreSQL routine, and on PostgreSQL parentheses (the
 * actions of a rule).
 *
 * <p>A body ends with an {@code END} that directly follows a {@code ;}, which no {@code CASE … END} does, nor a column
 * called "end". That is how {@code sqlite3_complete} decides, and PostgreSQL's grammar has the same property.
 */
final class StatementReader {
    /** As many as {@code EXPLAIN QUERY PLAN CREATE TEMP TRIGGER} has. */
    private static final int LEADING_WORDS = 6;

    private static final Pattern TRIGGER =
            Pattern.compile("(?:EXPLAIN (?:QUERY PLAN )?)?CREATE (?:TEMP |TEMPORARY )?TRIGGER(?: |\\z)");
    private static final Pattern ROUTINE = Pattern.compile("CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE)(?: |\\z)");

    private final Grammar grammar;
    private final List<String> leadingWords = new ArrayList<>(LEADING_WORDS);
    private boolean leading = true;
    private boolean insideBody;
    private boolean bodyMayEnd;
    private boolean afterBegin;
    private int openParentheses;

    StatementReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Takes a token that is no space, comment or separator. */
    void accept(Scanner scanner) {
        collectLeadingWord(scanner);
        countParenthesis(scanner.token());
        if (insideBody) {
            insideBody = !(bodyMayEnd && scanner.isWord("END"));
            bodyMayEnd = false;
        } else if (opensBody(scanner)) {
            insideBody = true;
            bodyMayEnd = true;
        }
        afterBegin = scanner.isWord("BEGIN");
    }

    /** Takes a {@code ;} and tells whether it belongs to the statement, which then goes on. */
    boolean acceptSeparator() {
        bodyMayEnd = insideBody;
        return insideBody || (grammar == Grammar.POSTGRESQL && openParentheses > 0);
    }

    /** The words it begins with, in upper case, up to the first token that is none; parentheses before them are skipped. */
    List<String> leadingWords() {
        return List.copyOf(leadingWords);
    }

    private void collectLeadingWord(Scanner scanner) {
        if (!leading) {
            return;
        }
        if (scanner.token() == Token.WORD) {
            leadingWords.add(Ascii.toUpperCase(scanner.text()));
            leading = leadingWords.size() < LEADING_WORDS;
        } else {
            leading = scanner.token() == Token.OPENING && leadingWords.isEmpty();
        }
    }

    /** A closing one too many counts as nothing: it must not hide an opening one from us that the server sees. */
    private void countParenthesis(Token token) {
        if (token == Token.OPENING) {
            openParentheses++;
        } else if (token == Token.CLOSING && openParentheses > 0) {
            openParentheses--;
        }
    }

    private boolean opensBody(Scanner scanner) {
        return switch (grammar) {
            case SQLITE -> scanner.isWord("BEGIN") && begins(TRIGGER);
            case POSTGRESQL -> afterBegin && scanner.isWord("ATOMIC") && openParentheses == 0 && begins(ROUTINE);
        };
    }

    private boolean begins(Pattern words) {
        return words.matcher(String.join(" ", leadingWords)).lookingAt();
    }
}
