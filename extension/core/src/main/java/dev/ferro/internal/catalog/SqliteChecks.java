package dev.ferro.internal.catalog;

import dev.ferro.Database;
import dev.ferro.internal.mapping.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the checks in the text of a {@code create table}, which SQLite keeps as it was written. */
final class SqliteChecks {

    private final List<SqlToken> tokens;

    private SqliteChecks(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * A check that was found.
     *
     * @param name that somebody gave it
     * @param column as written in it
     * @param values as SQL literals
     */
    record Found(Optional<String> name, String column, List<String> values) {

        /** Without a name it gets the one that PostgreSQL would give. */
        Check on(String table, Identifier inTable) {
            return new Check(new Identifier(name.orElse(table + "_" + inTable + "_check")), inTable, values);
        }
    }

    static List<Found> read(String createTable) {
        return new SqliteChecks(SqlToken.read(Database.SQLITE, createTable)).read();
    }

    /** Those of the table and of its columns stand within one bracket; deeper ones are expressions. */
    private List<Found> read() {
        List<Found> found = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (depth == 1 && tokens.get(at).is("check")) {
                Optional<String> name = name(at);
                ValueList.read(tokens.subList(at + 1, closing(at + 1)))
                        .ifPresent(
                                list -> found.add(new Found(name, list.column().text(), list.values())));
            }
            depth += change(at);
        }
        return found;
    }

    private Optional<String> name(int check) {
        return tokens.get(check - 2).is("constraint")
                ? Optional.of(tokens.get(check - 1).text())
                : Optional.empty();
    }

    /** Behind the bracket that closes the one there. */
    private int closing(int opening) {
        int depth = 0;
        int at = opening;
        do {
            depth += change(at++);
        } while (depth > 0 && at < tokens.size());
        return at;
    }

    private int change(int at) {
        SqlToken token = tokens.get(at);
        return token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
}
