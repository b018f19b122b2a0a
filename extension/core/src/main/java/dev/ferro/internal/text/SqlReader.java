package dev.ferro.internal.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a SQL text once, from end to end, and keeps what {@link SqlText} answers with. */
final class SqlReader {
    private final Grammar grammar;
    private final Scanner scanner;
    private final Set<String> namedPlaceholders = new LinkedHashSet<>();
    private int placeholders;
    private List<String> leadingWords = List.of();

    /** Pairs of positions: a script of ten megabytes may have five million statements, too many to copy each. */
    private int[] bounds = new int[2];

    private int boundCount;
    private StatementReader statement;
    private int statementStart = -1;
    private int statementEnd;
    private boolean statementHasTokens;

    SqlReader(Grammar grammar, String sql) {
        this.grammar = grammar;
        this.scanner = grammar.scanner(sql);
        this.statement = new StatementReader(grammar);
    }

    SqlReader read() {
        while (scanner.next()) {
            if (scanner.token() == Token.SEPARATOR && !statement.acceptSeparator()) {
                endStatement();
            } else if (scanner.token() != Token.SPACE) {
                extendStatement();
            }
        }
        endStatement();
        return this;
    }

    List<String> statements() {
        return Collections.unmodifiableList(new StatementList(scanner.sql, Arrays.copyOf(bounds, boundCount)));
    }

    List<String> leadingWords() {
        return leadingWords;
    }

    int placeholders() {
        return placeholders;
    }

    List<String> namedPlaceholders() {
        return List.copyOf(namedPlaceholders);
    }

    private void extendStatement() {
        statementStart = statementStart < 0 ? scanner.start() : statementStart;
        statementEnd = scanner.end();
        switch (scanner.token()) {
            case COMMENT, SEPARATOR -> {
                return;
            }
            case PLACEHOLDER -> placeholders++;
            case NAMED_PLACEHOLDER -> namedPlaceholders.add(scanner.text());
            default -> {}
        }
        statementHasTokens = true;
        statement.accept(scanner);
    }

    private void endStatement() {
        if (statementHasTokens) {
            leadingWords = boundCount == 0 ? statement.leadingWords() : leadingWords;
            if (boundCount == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * boundCount);
            }
            bounds[boundCount++] = statementStart;
            bounds[boundCount++] = statementEnd;
        }
        statement = new StatementReader(grammar);
        statementStart = -1;
        statementHasTokens = false;
    }
}
