package dev.ferro.config;

import dev.ferro.internal.text.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How values are written. Each method throws {@link RejectedValue} with what it accepts instead, and never with what
 * was given: a password lands behind the wrong key more easily than one thinks.
 */
final class Syntax {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,10}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]{0,62}");
    private static final Pattern JAVA_NAME =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    /** Of JNDI only what is in this JVM; a URL, which might hold a password, is no name. */
    private static final Pattern DATA_SOURCE = Pattern.compile("(java:)?[A-Za-z0-9_./$ -]{1,200}");

    private Syntax() {}

    static boolean bool(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RejectedValue("is neither true nor false");
        };
    }

    static int integer(String value) {
        String digits = value.strip();
        if (INTEGER.matcher(digits).matches()) {
            long number = Long.parseLong(digits);
            if (number == (int) number) {
                return (int) number;
            }
        }
        throw new RejectedValue("is no whole number; write it in digits, such as 20");
    }

    /** A constant in any case, with {@code -} or {@code _} between its words. */
    static <E extends Enum<E>> E constant(Class<E> type, String value) {
        String given = written(value.strip());
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = written(constant.name());
            if (name.equals(given)) {
                return constant;
            }
            known.add(name);
        }
        Optional<String> meant = Nearest.nearest(given, known);
        throw new RejectedValue("is none of " + String.join(", ", known)
                + meant.map(name -> "; did you mean " + name + "?").orElse(""));
    }

    static Path file(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException quotesThePath) {
            throw new RejectedValue("is no path of a file");
        }
    }

    /** Checked here as well as by core, whose message quotes the entry. */
    static String[] identifiers(String value) {
        return list(value, IDENTIFIER, "a plain identifier; list schemas by their names, separated by commas")
                .toArray(String[]::new);
    }

    /** What core checks, without quoting it. */
    static String[] entries(String value) {
        return entriesOf(value).toArray(String[]::new);
    }

    /** As a message may show it. */
    static String dataSource(String value) {
        String name = value.strip();
        if (!DATA_SOURCE.matcher(name).matches()) {
            throw new RejectedValue(
                    "is no name of a data source; write a JNDI name such as java:/jdbc/orders, or the name"
                            + " of a bean, and a URL behind url");
        }
        return name;
    }

    /** Classes and packages. */
    static List<String> javaNames(String value) {
        return list(value, JAVA_NAME, "the name of a class or package; list them fully qualified, separated by commas");
    }

    /** Empty entries are dropped, as MicroProfile Config drops them. */
    private static List<String> entriesOf(String value) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static List<String> list(String value, Pattern entry, String expected) {
        List<String> entries = entriesOf(value);
        for (int at = 0; at < entries.size(); at++) {
            if (!entry.matcher(entries.get(at)).matches()) {
                throw new RejectedValue("has an entry (number " + (at + 1) + ") that is not " + expected);
            }
        }
        return entries;
    }

    private static String written(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
