package dev.ferro.internal.query;

import dev.ferro.Database;
import dev.ferro.InvalidValueException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.query.Like;

/**
 * Renders patterns. SQLite's LIKE takes upper and lower case for the same, so there the pattern becomes one of GLOB, which
 * does not; it is bound like any value.
 */
final class Patterns {

    private Patterns() {}

    static void render(Rendering into, Like<?> like) {
        ValueType type = Types.of(into, like.text());
        if (!type.isText()) {
            throw into.refused(type.name() + " is no text that a pattern could match");
        }
        if (like.pattern().indexOf('\0') >= 0) {
            throw new InvalidValueException(
                    into.connection(),
                    Messages.MSG.invalidValue(type.name(), into.connection(), "NUL (\\u0000) matches nothing"));
        }
        boolean sqlite = into.dialect().database() == Database.SQLITE;
        boolean ignored = like.letters() == Like.Case.IGNORED;
        ValueType values = type.unlimited();
        into.text(ignored ? "lower(" : "");
        Expressions.render(into, like.text(), values);
        into.text(ignored ? ")" : "").text(sqlite ? " glob " : " like ").text(ignored ? "lower(" : "");
        into.value(values, sqlite ? glob(like.pattern()) : like.pattern()).text(ignored ? ")" : "");
    }

    static String glob(String pattern) {
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '%' -> glob.append('*');
                case '_' -> glob.append('?');
                case '\\' -> literally(glob, pattern.charAt(++i));
                default -> literally(glob, c);
            }
        }
        return glob.toString();
    }

    private static void literally(StringBuilder glob, char c) {
        if (c == '*' || c == '?' || c == '[') {
            glob.append('[').append(c).append(']');
        } else {
            glob.append(c);
        }
    }
}
