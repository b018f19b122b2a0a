package dev.ferro.internal.dialect;

import dev.ferro.Database;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads what a column has by default: one value that all databases write alike and keep as it is. It is written anew from
 * what was understood, so that nothing else can be in it (Q8).
 */
public final class DefaultReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,1000}(?:\\.\\d{1,1000})?");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*+'", Pattern.DOTALL);

    private final ColumnType type;

    private DefaultReader(ColumnType type) {
        this.type = type;
    }

    /**
     * Reads a default.
     *
     * @param written what stands behind the word
     * @param type of the column
     * @return a literal that is the same on all databases
     * @throws Refusal if it is no value of that type, or may mean something else on another database
     */
    public static String read(String written, ColumnType type) {
        return new DefaultReader(type).read(written);
    }

    private String read(String written) {
        if (type.isNamed("json") || type.isNamed("jsonb")) {
            throw new Refusal("a column of JSON has no default here");
        }
        return switch (type.kind()) {
            case BOOLEAN -> truth(written);
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER, YEAR -> plain(kept(number(written)));
            case ENUM_ORDINAL -> position(number(written));
            case CHARACTER, STRING, UUID, ENUM_NAME -> quoted(kept(text(written)));
            default ->
                throw new Refusal("a column of " + type.javaType().getSimpleName()
                        + " has no default here, because databases write it differently; let the application set it");
        };
    }

    private static String truth(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("false")) {
            return word;
        }
        throw none("true or false");
    }

    private static BigDecimal number(String written) {
        if (NUMBER.matcher(written).matches()) {
            return new BigDecimal(written);
        }
        throw none("a number, as in 0 or -1.5");
    }

    private static String text(String written) {
        if (!TEXT.matcher(written).matches()) {
            throw none("a text in single quotes, as in 'it''s'");
        }
        String text = written.substring(1, written.length() - 1).replace("''", "'");
        if (text.indexOf('\\') >= 0) {
            throw new Refusal("it has a backslash, which may be an escape in PostgreSQL");
        }
        return text;
    }

    private static Refusal none(String wanted) {
        return new Refusal("it is not " + wanted + ", which is all that may stand there");
    }

    /** The same on all databases: the mapping does not know on which of them it will be used. */
    private Object kept(Object value) {
        Object kept = Conversions.to(value, type.javaType());
        for (Database database : Database.values()) {
            kept = Dialect.of(database).codec(type).canonical(kept);
        }
        return kept;
    }

    private String position(BigDecimal number) {
        int constants = type.javaType().getEnumConstants().length;
        if (number.signum() < 0
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(constants)) >= 0) {
            throw new Refusal(
                    "it is no position of a constant of " + type.javaType().getSimpleName());
        }
        return String.valueOf(number.intValueExact());
    }

    /** Without an exponent. */
    private static String plain(Object kept) {
        return new BigDecimal(kept.toString()).toPlainString();
    }

    private static String quoted(Object kept) {
        String text = kept instanceof Enum<?> constant ? constant.name() : kept.toString();
        return "'" + text.replace("'", "''") + "'";
    }
}
