package dev.ferro.config;

import dev.ferro.SettingsProblem;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds environment variables that look like settings and are none. They declare no connection, because their names cannot
 * be turned back into one, so each must belong to a connection that properties declare. The environment is everybody's,
 * though: where several applications share a process, what resembles nothing of ours is a stranger and no mistake.
 */
final class VariableCheck {

    private static final String ROOT = Variables.of(Declared.ROOT);
    private static final String NAMED = Variables.of(Declared.NAMED);
    private static final int LONGEST_SHOWN = 160;

    private final Set<Declared> connections;
    private final Set<String> known = new TreeSet<>();
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    private VariableCheck(Set<Declared> connections) {
        this.connections = connections;
        known.add(Variables.of(Declarations.ENTITIES));
        connections.forEach(connection -> known.addAll(connection.variables()));
    }

    /**
     * Checks variables.
     *
     * @param variables those beginning with {@code FERRO_}, in upper case
     * @param connections those that properties speak of
     * @return what is wrong, and what is somebody else's
     */
    static VariableCheck of(SortedSet<String> variables, Set<Declared> connections) {
        VariableCheck check = new VariableCheck(connections);
        variables.stream().filter(variable -> !check.known.contains(variable)).forEach(check::check);
        return check;
    }

    List<SettingsProblem> problems() {
        return problems;
    }

    /** Variables of connections that this application does not have. */
    List<String> strangers() {
        return strangers;
    }

    private void check(String variable) {
        Optional<String> meant = nearest(variable).map(near -> "; did you mean " + near + "?");
        if (meant.isEmpty() && isOfAnotherApplication(variable)) {
            strangers.add(shown(variable));
        } else {
            reason(variable, meant).ifPresent(reason -> problems.add(new SettingsProblem(shown(variable), reason)));
        }
    }

    private boolean isOfAnotherApplication(String variable) {
        return !connections.isEmpty()
                && (variable.startsWith(NAMED)
                        ? ownerOf(variable).isEmpty()
                                && undeclaredName(variable).isPresent()
                        : Declared.UNNAMED.variables().contains(variable));
    }

    /** Empty for a variable that may well belong to somebody else. */
    private Optional<String> reason(String variable, Optional<String> meant) {
        if (variable.startsWith(NAMED)) {
            return Optional.of(owner(variable) + undeclared(variable) + meant.orElse(""));
        }
        if (Declared.UNNAMED.variables().contains(variable)) {
            return Optional.of("belongs to no declared connection" + remedy(Declared.UNNAMED));
        }
        return meant.map(near -> "is no environment variable of Ferro" + near);
    }

    private Optional<Declared> ownerOf(String variable) {
        return connections.stream()
                .filter(connection -> !connection.unnamed() && variable.startsWith(Variables.of(connection.prefix())))
                .findFirst();
    }

    private String owner(String variable) {
        return ownerOf(variable)
                .map(connection -> "names no key of connection '" + connection.name() + "'")
                .orElse("belongs to no declared connection");
    }

    private static String undeclared(String variable) {
        return undeclaredName(variable)
                .map(name -> remedy(Declared.named(name)))
                .orElse("");
    }

    /** If the variable ends with a key, what stands before it was meant as the name of a connection. */
    private static Optional<String> undeclaredName(String variable) {
        return Stream.of(SettingKey.values())
                .map(key -> "_" + Variables.of(key.key()))
                .filter(key -> variable.endsWith(key) && variable.length() > NAMED.length() + key.length())
                .findFirst()
                .map(key -> variable.substring(NAMED.length(), variable.length() - key.length()))
                .map(name -> name.length() > 63 ? "<name>" : name.toLowerCase(Locale.ROOT));
    }

    private static String remedy(Declared connection) {
        return "; environment variables declare none, so write " + connection.property(SettingKey.URL)
                + " into a configuration file";
    }

    /** Compares what stands behind the common beginning, which must not make strangers look alike. */
    private Optional<String> nearest(String variable) {
        String root = variable.startsWith(NAMED) ? NAMED : ROOT;
        Map<String, String> behindRoot = new TreeMap<>();
        known.stream()
                .filter(candidate -> candidate.startsWith(root))
                .forEach(candidate -> behindRoot.put(candidate.substring(root.length()), candidate));
        return Nearest.nearest(variable.substring(root.length()), behindRoot.keySet())
                .map(behindRoot::get);
    }

    private static String shown(String variable) {
        return variable.length() > LONGEST_SHOWN ? Shown.of(variable) : variable;
    }
}
