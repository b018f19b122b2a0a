package dev.ferro.internal.text;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes statements full of what misleads a scanner, with marks in every place that must not be shown. */
final class RandomSql {
    /** In every literal, quoted name and comment. */
    static final String MARK = "Zq7mark";
    /** In every number. */
    static final String NUMBER = "714517";

    private static final List<String> SHARED = List.of(
            "'%s'",
            "'it''s %s;'",
            "';%s --'",
            "'/* %s'",
            "'\"%s'",
            "'%s' || ''",
            NUMBER,
            NUMBER + ".5",
            "-." + NUMBER,
            "1e" + NUMBER,
            NUMBER + "e-2",
            "(select '%s)(')",
            "case when 1 = 1 then '%s;' else '' end");
    private static final List<String> SQLITE = List.of(
            "x'53'",
            "'%s` ['",
            "1 as \"%s;\"",
            "2 as `%s;``'`",
            "3 as [%s;\"']",
            "0x" + NUMBER,
            "4 as [end;%s]",
            "':%s $$'");
    private static final List<String> POSTGRESQL = List.of(
            "E'\\'%s;'",
            "e'\\\\%s;'",
            "E'a'\n'b\\'%s;'",
            "$$%s;'$$",
            "$t$ $a$ %s; $t$",
            "U&'%s;'",
            "N'%s'",
            "B'01'",
            "$é_1$%s;$$;$é_1$",
            "'%s;'::text",
            "(array[1, 2])[" + NUMBER + ":2]",
            "1 as \"end;%s\"",
            "1 as end",
            "a ?? b");
    private static final List<String> TRIGGERS = List.of(
            "create trigger", "create temp trigger", "Create Temporary Trigger", "explain query plan create trigger");
    private static final List<String> ROUTINES = List.of(
            "create function f", "create or replace function f", "Create Procedure p", "CREATE OR REPLACE PROCEDURE p");
    private static final List<String> SPACES = List.of(
            " ", "\n", "\t", "/* %s; ' \" */", "-- %s; ' $$ \"\n", " /* a */ /**/ ", "--\n", "/*%s*/", " ", " ");

    private final Grammar grammar;
    private final RandomGenerator random;

    RandomSql(Grammar grammar, RandomGenerator random) {
        this.grammar = grammar;
        this.random = random;
    }

    /** A statement without separator; every kind of it contains some that are hidden. */
    String statement() {
        int kind = random.nextInt(10);
        String statement = kind < 7 ? select() : kind < 8 ? "with q as (" + select() + ") select 1" : compound();
        return (space() + statement + space()).replace("%s", MARK);
    }

    String separator() {
        return (space() + oneOf(List.of(";", ";", ";;", "; /* %s */ ;", ";-- %s;\n")) + space()).replace("%s", MARK);
    }

    private String compound() {
        boolean sqlite = grammar == Grammar.SQLITE;
        if (!sqlite && random.nextBoolean()) {
            return "create rule r as on insert to t do also (" + body() + ")";
        }
        String head = sqlite
                ? oneOf(TRIGGERS) + " t after insert on x begin "
                : oneOf(ROUTINES) + "(a int default (1)) begin atomic ";
        return head.replace(" ", " " + space()) + body() + space() + "end";
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            body.append(space()).append(select()).append(space()).append(';');
        }
        return body.toString();
    }

    private String select() {
        StringBuilder select = new StringBuilder("select ").append(space()).append(expression());
        for (int more = random.nextInt(3); more > 0; more--) {
            select.append(space()).append(',').append(space()).append(expression());
        }
        return select.toString();
    }

    private String expression() {
        return random.nextBoolean() ? oneOf(SHARED) : oneOf(grammar == Grammar.SQLITE ? SQLITE : POSTGRESQL);
    }

    private String space() {
        return oneOf(SPACES);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
