package dev.ferro.internal.text;

import java.util.List;
import java.util.Set;

/**
 * A SQL text and what must be known of it before a driver sees it: how many statements it is, which parameters it has,
 * what it begins with, and how it reads without its values.
 *
 * <pre>{@code
 * SqlText sql = SqlText.parse(Grammar.POSTGRESQL, "select * from person where name = ? and mail = 'ada@example.org'");
 * sql.isSingleStatement();  // true
 * sql.placeholders();       // 1
 * sql.masked();             // select * from person where name = ? and mail = '…'
 * }</pre>
 *
 * <p>It is no parser: a text that no database accepts has an answer too, and the database has the last word. What a
 * statement does inside the functions it calls is not visible here. Immutable.
 */
public final class SqlText {
    /** The statements that SQLite keeps no memory of in its session; all others may leave some. */
    private static final Set<String> WITHOUT_TRACE =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "VALUES", "WITH");

    private final Grammar grammar;
    private final String sql;
    private final List<String> statements;
    private final List<String> leadingWords;
    private final int placeholders;
    private final List<String> namedPlaceholders;

    private SqlText(Grammar grammar, String sql) {
        SqlReader reader = new SqlReader(grammar, sql).read();
        this.grammar = grammar;
        this.sql = sql;
        this.statements = reader.statements();
        this.leadingWords = reader.leadingWords();
        this.placeholders = reader.placeholders();
        this.namedPlaceholders = reader.namedPlaceholders();
    }

    /** Reads the text, whatever it is: this never throws. */
    public static SqlText parse(Grammar grammar, String sql) {
        return new SqlText(grammar, sql);
    }

    /** The text as it was given. */
    public String sql() {
        return sql;
    }

    /**
     * The single statements, in order, without the {@code ;} and the space around them. Comments stay, since some mean
     * something to a server or a log; a piece of nothing but comments is dropped.
     */
    public List<String> statements() {
        return statements;
    }

    public boolean isSingleStatement() {
        return statements.size() == 1;
    }

    /** Whether there is no statement at all: nothing but space, comments and {@code ;}. */
    public boolean isBlank() {
        return statements.isEmpty();
    }

    /** How many JDBC {@code ?} the whole text has; PostgreSQL's {@code ??} is an operator and none. */
    public int placeholders() {
        return placeholders;
    }

    /**
     * The parameters in the database's own spelling, each once, in order of appearance: {@code $1}, and on SQLite also
     * {@code ?1}, {@code :name}, {@code @name}, {@code $name}, {@code #name}. Nobody can bind these by position.
     */
    public List<String> namedPlaceholders() {
        return namedPlaceholders;
    }

    /** The first word in upper case, behind comments and opening parentheses; empty if the text begins otherwise. */
    public String keyword() {
        return leadingWords.isEmpty() ? "" : leadingWords.get(0);
    }

    /** Whether the first statement begins with these words (at most six), in upper case: {@code "CREATE", "TEMP"}. */
    public boolean startsWith(String... keywords) {
        return keywords.length <= leadingWords.size()
                && leadingWords.subList(0, keywords.length).equals(List.of(keywords));
    }

    /**
     * Whether running this leaves the session surely as it was, so that the physical connection needs no cleaning. On
     * PostgreSQL never: any {@code select} may call {@code set_config}. On SQLite a single query or change of rows
     * does, while {@code PRAGMA}, {@code ATTACH}, {@code BEGIN} or {@code CREATE TEMP} may not.
     */
    public boolean leavesSessionUntouched() {
        return grammar == Grammar.SQLITE && isSingleStatement() && WITHOUT_TRACE.contains(keyword());
    }

    /**
     * The text for an error message: literals, quoted names and numbers replaced, comments removed, space collapsed,
     * unprintable characters escaped, at most 200 characters. What follows a quote that is never closed is gone as
     * well.
     */
    public String masked() {
        return Mask.of(grammar.scanner(sql));
    }

    /** The masked text: an accidental concatenation must not reveal more than an intended one. */
    @Override
    public String toString() {
        return masked();
    }
}
