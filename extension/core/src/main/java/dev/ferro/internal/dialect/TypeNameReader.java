package dev.ferro.internal.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of column types. */
final class TypeNameReader {

    private static final String NAME = "(?:[A-Za-z_][A-Za-z0-9_]*|\"(?:[^\"\0]|\"\")+\")";
    private static final Pattern OTHER = Pattern.compile("(?:(" + NAME + ")\\s*\\.\\s*)?(" + NAME + ")");
    private static final Pattern LIMITED = Pattern.compile(
            "(.*?)\\s*(?:\\(\\s*(\\d{1,8})\\s*(?:,\\s*(\\d{1,4})\\s*)?\\))?"
                    + "((?:\\s+(?:with|without)\\s+time\\s+zone)?)\\s*(\\[\\s*])?",
            Pattern.CASE_INSENSITIVE);

    /** The types of PostgreSQL that have more than one name, or that the driver asks for by another one. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("text", "text"),
            Map.entry("varchar", "varchar"),
            Map.entry("character varying", "varchar"),
            Map.entry("char", "bpchar"),
            Map.entry("character", "bpchar"),
            Map.entry("bpchar", "bpchar"),
            Map.entry("smallint", "int2"),
            Map.entry("int2", "int2"),
            Map.entry("integer", "int4"),
            Map.entry("int", "int4"),
            Map.entry("int4", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("int8", "int8"),
            Map.entry("real", "float4"),
            Map.entry("float4", "float4"),
            Map.entry("double precision", "float8"),
            Map.entry("float8", "float8"),
            Map.entry("float", "float8"),
            Map.entry("numeric", "numeric"),
            Map.entry("decimal", "numeric"),
            Map.entry("boolean", "bool"),
            Map.entry("bool", "bool"),
            Map.entry("bytea", "bytea"),
            Map.entry("uuid", "uuid"),
            Map.entry("date", "date"),
            Map.entry("time", "time"),
            Map.entry("time without time zone", "time"),
            Map.entry("timestamp", "timestamp"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamptz", "timestamptz"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("json", "json"),
            Map.entry("jsonb", "jsonb"));

    private TypeNameReader() {}

    static TypeName read(String definition) {
        Matcher parts = LIMITED.matcher(definition.strip());
        if (!parts.matches()) {
            throw unknown();
        }
        int first = number(parts.group(2));
        int second = number(parts.group(3));
        String plain = (parts.group(1) + parts.group(4))
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        String known = KNOWN.get(plain);
        boolean array = parts.group(5) != null;
        if (known == null) {
            return new TypeName(other(parts), false, first, second, array);
        }
        checkLimits(known, parts.group(2) != null, first, second);
        // Without a length, char means one character, and bpchar any number.
        int length = known.equals("bpchar") && first == 0 && !plain.equals("bpchar") ? 1 : first;
        return new TypeName(known, true, length, second, array);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static void checkLimits(String known, boolean given, int first, int second) {
        boolean length = known.equals("varchar") || known.equals("bpchar");
        boolean decimal = known.equals("numeric");
        if (given && (first == 0 || !(length || decimal) || (length && second > 0) || second > first)) {
            throw new Refusal(
                    "its limits are none of " + known + "; only varchar(n), char(n) and numeric(p,s) have limits here");
        }
    }

    /** A name of somebody's own, folded as the database folds it, and quoted where it is no plain word. */
    private static String other(Matcher parts) {
        Matcher name = OTHER.matcher(parts.group(1));
        if (!name.matches() || !parts.group(4).isEmpty() || parts.group(2) != null) {
            throw unknown();
        }
        return (name.group(1) == null ? "" : folded(name.group(1)) + ".") + folded(name.group(2));
    }

    private static String folded(String name) {
        return name.startsWith("\"") ? name : '"' + name.toLowerCase(Locale.ROOT) + '"';
    }

    private static Refusal unknown() {
        return new Refusal("it is no name of a type; give one such as text, varchar(40), numeric(9,2), jsonb, text[] or"
                + " \"Mood\", with or without a default behind it, and nothing else (no constraint)");
    }
}
