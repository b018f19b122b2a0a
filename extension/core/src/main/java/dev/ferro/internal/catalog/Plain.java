package dev.ferro.internal.catalog;

import dev.ferro.internal.catalog.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An expression without what PostgreSQL adds when it shows it: {@code 'x'::text} becomes {@code 'x'} again, and
 * {@code '-1'::integer} becomes {@code -1}.
 */
final class Plain {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double", "int", "int2", "int4", "int8");

    private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");

    private final List<SqlToken> tokens;
    private final List<SqlToken> plain = new ArrayList<>();

    private Plain(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** Without casts, and with the sign of a number in it. */
    static List<SqlToken> of(List<SqlToken> tokens) {
        Plain result = new Plain(tokens);
        int at = 0;
        while (at < tokens.size()) {
            at = result.take(at);
        }
        return result.plain;
    }

    private int take(int at) {
        SqlToken token = tokens.get(at);
        if (token.is("::") && at + 1 < tokens.size()) {
            if (NUMBERS.contains(tokens.get(at + 1).text())) {
                unquote();
            }
            return typeEnd(at + 1);
        }
        if (token.kind() == Kind.NUMBER && endsInSign()) {
            plain.remove(plain.size() - 1);
            plain.add(new SqlToken(Kind.NUMBER, "-" + token.text()));
        } else {
            plain.add(token);
        }
        return at + 1;
    }

    private void unquote() {
        int last = plain.size() - 1;
        var number = NUMBER.matcher(last < 0 ? "" : plain.get(last).text());
        if (number.matches()) {
            plain.set(last, new SqlToken(Kind.NUMBER, number.group(1)));
        }
    }

    /** A minus behind an operand subtracts. */
    private boolean endsInSign() {
        int sign = plain.size() - 1;
        if (sign < 0 || !plain.get(sign).is("-")) {
            return false;
        }
        if (sign == 0) {
            return true;
        }
        SqlToken before = plain.get(sign - 1);
        return before.kind() == Kind.WORD || (before.kind() == Kind.SIGN && !before.is(")") && !before.is("]"));
    }

    /** Behind the name of a type, its limits and its brackets: {@code character varying(20)[]}. */
    private int typeEnd(int from) {
        int at = from;
        while (is(at, ".") || (at < tokens.size() && tokens.get(at).mayBeName())) {
            at++;
        }
        if (is(at, "(")) {
            while (at < tokens.size() && !is(at, ")")) {
                at++;
            }
            return typeEnd(at + 1);
        }
        while (is(at, "[") && is(at + 1, "]")) {
            at += 2;
        }
        return at;
    }

    private boolean is(int at, String sign) {
        return at < tokens.size() && tokens.get(at).is(sign);
    }
}
