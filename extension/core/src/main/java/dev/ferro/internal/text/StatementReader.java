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
            Pattern.compile("(?:EXPLAIN (?:QUERY PLAN )?)?CREATE (?:TEMP |TEMPORARY )?TRIGGER");
    private static final Pattern ROUTINE = Pattern.compile("CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE)");

    private final Grammar grammar;
    private final List<String> leadingWords = new ArrayList<>(LEADING_WORDS);
    private boolean leading = true;
    private boolean mayHaveBody;
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
        openParentheses += scanner.token() == Token.OPENING ? 1 : scanner.token() == Token.CLOSING ? -1 : 0;
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

    /** The words it begins with, in upper case, up to the first other token; parentheses before them are skipped. */
    List<String> leadingWords() {
        return List.copyOf(leadingWords);
    }

    private void collectLeadingWord(Scanner scanner) {
        if (!leading) {
            return;
        }
        if (scanner.token() == Token.WORD) {
            String word = Ascii.toUpperCase(scanner.text());
            leadingWords.add(word);
            mayHaveBody |= announcesBody(word);
            leading = leadingWords.size() < LEADING_WORDS;
        } else {
            leading = scanner.token() == Token.OPENING && leadingWords.isEmpty();
        }
    }

    private boolean announcesBody(String lastWord) {
        return switch (lastWord) {
            case "TRIGGER" -> grammar == Grammar.SQLITE && isHead(TRIGGER);
            case "FUNCTION", "PROCEDURE" -> grammar == Grammar.POSTGRESQL && isHead(ROUTINE);
            default -> false;
        };
    }

    private boolean isHead(Pattern words) {
        return words.matcher(String.join(" ", leadingWords)).matches();
    }

    private boolean opensBody(Scanner scanner) {
        return mayHaveBody
                && switch (grammar) {
                    case SQLITE -> scanner.isWord("BEGIN");
                    case POSTGRESQL -> afterBegin && scanner.isWord("ATOMIC") && openParentheses == 0;
                };
    }
}
