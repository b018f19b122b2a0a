package dev.ferro.config;

import dev.ferro.SettingsProblem;
import dev.ferro.internal.settings.ConnectionRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The connections that configuration declares, found by the names of properties alone: no value is read, so that this
 * can run where the values are not there yet.
 *
 * @param connections what is declared, at most once under each name
 * @param problems wrong names, wrong keys and wrong environment variables
 * @param strangers variables and system properties of connections that this application does not have
 */
record Declarations(SortedSet<Declared> connections, List<SettingsProblem> problems, List<String> strangers) {

    /** The one setting that belongs to no connection. */
    static final String ENTITIES = Declared.ROOT + "entities";

    private static final Pattern NAMED = Pattern.compile(
            Pattern.quote(Declared.NAMED) + "(?<name>\"[^\"]*\"|[^.]*)(?:\\.(?<key>.*))?", Pattern.DOTALL);
    private static final Pattern INDEXED = Pattern.compile(
            "(?<list>ferro\\.(?:entities|(?:.*\\.)?(?:search-path|flyway\\.locations)))\\[[0-9]{1,9}]", Pattern.DOTALL);

    static Declarations of(Config config) {
        ListedNames names = ListedNames.of(config);
        Finder finder = new Finder(names.properties());
        names.properties().forEach(finder::read);
        finder.refuseTwoDefaults();
        List<String> strangers = new ArrayList<>();
        Strangers.among(config, names, finder.declared).forEach(stranger -> {
            finder.declared.remove(stranger);
            finder.mentioned.remove(stranger);
            strangers.add(stranger.property("*"));
        });
        List<SettingsProblem> problems = new ArrayList<>(finder.problems);
        problems.addAll(Collisions.problems(finder.mentioned));
        VariableCheck variables = VariableCheck.of(names.variables(), finder.mentioned);
        problems.addAll(variables.problems());
        strangers.addAll(variables.strangers());
        return new Declarations(
                Collections.unmodifiableNavigableSet(finder.declared), List.copyOf(problems), List.copyOf(strangers));
    }

    /** Collects while property after property is read. */
    private static final class Finder {
        private final SortedSet<String> properties;
        private final NavigableSet<Declared> declared = new TreeSet<>();
        /** With those of which only wrong keys are known, so that one mistake is not reported twice. */
        private final SortedSet<Declared> mentioned = new TreeSet<>();

        private final SortedSet<String> badNames = new TreeSet<>();
        private final List<SettingsProblem> problems = new ArrayList<>();

        private Finder(SortedSet<String> properties) {
            this.properties = properties;
        }

        void read(String property) {
            Matcher named = NAMED.matcher(property);
            if (named.matches()) {
                readNamed(property, named);
            } else if (!plain(property).equals(ENTITIES)) {
                readKey(Declared.UNNAMED, property, plain(property).substring(Declared.ROOT.length()));
            }
        }

        private void readNamed(String property, Matcher matcher) {
            String name = matcher.group("name");
            String key = matcher.group("key");
            if (!ConnectionRules.isName(name)) {
                refuseName(name);
            } else if (key == null) {
                problems.add(UnknownKey.lacking(property));
            } else {
                readKey(Declared.named(name), property, plain(property).substring(matcher.start("key")));
            }
        }

        private void readKey(Declared connection, String property, String key) {
            if (SettingKey.find(key).isPresent()) {
                declared.add(connection);
                mentioned.add(connection);
            } else {
                problems.add(UnknownKey.problem(connection, property, key));
                if (!connection.unnamed()) {
                    mentioned.add(connection);
                }
            }
        }

        private void refuseName(String name) {
            if (badNames.add(name)) {
                problems.add(new SettingsProblem(
                        "ferro.connections", ConnectionRules.badName(name).reason()));
            }
        }

        /** YAML lists arrive twice, in one value and entry by entry. */
        private String plain(String property) {
            Matcher indexed = INDEXED.matcher(property);
            return indexed.matches() && properties.contains(indexed.group("list")) ? indexed.group("list") : property;
        }

        void refuseTwoDefaults() {
            Declared named = Declared.named(Declared.UNNAMED.name());
            if (declared.contains(Declared.UNNAMED) && mentioned.remove(named)) {
                declared.remove(named);
                problems.add(new SettingsProblem(
                        named.property("*"),
                        "defines the connection 'default', and so do ferro.url and its siblings; keep only one of"
                                + " them"));
            }
        }
    }
}
