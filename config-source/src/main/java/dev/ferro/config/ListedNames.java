package dev.ferro.config;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The names beginning with Ferro that a Config lists, parted into what somebody wrote in dots and what comes from the
 * environment.
 *
 * <p>An environment variable cannot be turned back into the property it stands for: {@code FERRO_CONNECTIONS_MY_DB_URL}
 * may be {@code my-db}, {@code my_db} or {@code MY_DB}. SmallRye lists a guess beside the variable
 * ({@code ferro.connections.my.db.url}); other implementations list only the variable. So the guess is dropped here,
 * unless a source that does not have the variable lists the same name.
 *
 * @param properties dotted names
 * @param variables environment variables, in upper case
 * @param ofTheProcess those of the properties that are system properties and stand nowhere else
 */
record ListedNames(SortedSet<String> properties, SortedSet<String> variables, SortedSet<String> ofTheProcess) {

    private static final String VARIABLE_ROOT = "FERRO_";
    private static final String OF_EVERY_JVM = "java.specification.version";

    static ListedNames of(Config config) {
        SortedSet<String> properties = new TreeSet<>();
        SortedSet<String> variables = new TreeSet<>();
        Set<String> guessed = new TreeSet<>();
        Set<String> all = new HashSet<>();
        config.getPropertyNames().forEach(all::add);
        for (String name : all) {
            if (name.startsWith(Declared.ROOT)) {
                properties.add(name);
            } else if (isVariable(name)) {
                guessed.add(comparable(name));
                if (name.toUpperCase(Locale.ROOT).startsWith(VARIABLE_ROOT)) {
                    variables.add(Variables.of(name));
                }
            }
        }
        properties.removeIf(property -> guessed.contains(comparable(property)) && !isWritten(config, all, property));
        return new ListedNames(properties, variables, ofTheProcess(config, properties));
    }

    /** A source with a system property that every JVM has is the one of the system properties, whatever its name. */
    private static SortedSet<String> ofTheProcess(Config config, SortedSet<String> properties) {
        SortedSet<String> left = new TreeSet<>(properties);
        for (ConfigSource source : config.getConfigSources()) {
            Set<String> names = source.getPropertyNames();
            if (!names.contains(OF_EVERY_JVM)) {
                names.stream().filter(name -> !isGuess(name, names)).forEach(name -> left.remove(withoutProfile(name)));
            }
        }
        return left;
    }

    /**
     * Whether a source lists the property, which is no guess about a variable it also lists. Under a profile it counts
     * if the profile is active: then the Config lists the property without it.
     */
    private static boolean isWritten(Config config, Set<String> all, String property) {
        for (ConfigSource source : config.getConfigSources()) {
            Set<String> names = source.getPropertyNames();
            boolean listed = names.stream()
                    .anyMatch(name ->
                            name.equals(property) || (withoutProfile(name).equals(property) && !all.contains(name)));
            if (listed && !isGuess(property, names)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a source lists a variable that the property may stand for. */
    private static boolean isGuess(String property, Set<String> names) {
        String variable = comparable(property);
        return names.stream()
                .anyMatch(name -> isVariable(name) && comparable(name).equals(variable));
    }

    /** {@code _DEV_FERRO_URL} is the variable of {@code %dev.ferro.url}. */
    private static boolean isVariable(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return name.indexOf('.') < 0
                && (upper.startsWith(VARIABLE_ROOT) || (upper.startsWith("_") && upper.contains("_" + VARIABLE_ROOT)));
    }

    /** Without profile, and without the underscores at the end, in which SmallRye's guess sees a closing quote. */
    private static String comparable(String name) {
        String variable = Variables.of(name);
        String plain =
                variable.startsWith("_") ? variable.substring(variable.indexOf("_" + VARIABLE_ROOT) + 1) : variable;
        int end = plain.length();
        while (end > 0 && plain.charAt(end - 1) == '_') {
            end--;
        }
        return plain.substring(0, end);
    }

    private static String withoutProfile(String name) {
        return name.startsWith("%") ? name.substring(name.indexOf('.') + 1) : name;
    }
}
