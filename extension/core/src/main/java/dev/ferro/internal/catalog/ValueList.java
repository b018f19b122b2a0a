package dev.ferro.internal.catalog;

import dev.ferro.internal.catalog.SqlToken.Kind;
import dev.ferro.internal.mapping.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The condition that a column holds one of some values, as either database shows it. Immutable.
 *
 * @param column as written
 * @param values as SQL literals, in the order in which they are written
 */
record ValueList(Identifier column, List<String> values) {

    /** C is the column, V a value; brackets of expressions are not in here, so there is no other way to read it. */
    private static final Pattern LIST = Pattern.compile("C (?:= V|= any array \\[ V(?: , V)*+ \\]|in V(?: , V)*+)");

    private static final Pattern RANGE = Pattern.compile("C (?:>= V and C <= V|between V and V)");

    /** No enum has more; a wider range is about something else. */
    private static final long WIDEST = 1000;

    /** Reads a condition; a check that says anything else is none of these. */
    static Optional<ValueList> read(List<SqlToken> condition) {
        List<SqlToken> flat = Plain.of(condition).stream()
                .filter(token -> !token.is("(") && !token.is(")"))
                .toList();
        if (flat.isEmpty() || !flat.get(0).mayBeName()) {
            return Optional.empty();
        }
        SqlToken column = flat.get(0);
        String shape = flat.stream().map(token -> shape(token, column)).collect(Collectors.joining(" "));
        List<String> values =
                flat.stream().filter(SqlToken::isLiteral).map(SqlToken::text).toList();
        if (RANGE.matcher(shape).matches()) {
            return range(values).map(all -> new ValueList(new Identifier(column.text()), all));
        }
        return LIST.matcher(shape).matches()
                ? Optional.of(new ValueList(new Identifier(column.text()), values))
                : Optional.empty();
    }

    /** A column named "any" is not the word: a condition is to spell its column in one way. */
    private static String shape(SqlToken token, SqlToken column) {
        if (token.isLiteral()) {
            return "V";
        }
        if (token.equals(column)) {
            return "C";
        }
        return token.kind() == Kind.NAME ? "N" : token.text();
    }

    /** A range of integers is the list of them: the checks of numbered enums are often written so. */
    private static Optional<List<String>> range(List<String> bounds) {
        try {
            long first = Long.parseLong(bounds.get(0));
            long last = Long.parseLong(bounds.get(1));
            return last - first >= 0 && last - first < WIDEST
                    ? Optional.of(LongStream.rangeClosed(first, last)
                            .mapToObj(Long::toString)
                            .toList())
                    : Optional.empty();
        } catch (NumberFormatException noInteger) {
            return Optional.empty();
        }
    }
}
