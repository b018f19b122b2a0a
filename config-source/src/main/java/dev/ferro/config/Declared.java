package dev.ferro.config;

import dev.ferro.ConnectionSettings;
import java.util.Set;
import java.util.TreeSet;

/**
 * A connection that configuration speaks of.
 *
 * @param name its name
 * @param prefix how its properties begin
 */
record Declared(String name, String prefix) implements Comparable<Declared> {

    /** How all properties of Ferro begin, and those of the unnamed connection in particular. */
    static final String ROOT = "ferro.";

    /** How the properties of the named connections begin. */
    static final String NAMED = ROOT + "connections.";

    /** What is written as {@code ferro.url} (R2). */
    static final Declared UNNAMED = new Declared(ConnectionSettings.DEFAULT_NAME, ROOT);

    static Declared named(String name) {
        return new Declared(name, NAMED + name + ".");
    }

    boolean unnamed() {
        return equals(UNNAMED);
    }

    /** The whole name of a property, as the user writes it. */
    String property(SettingKey key) {
        return property(key.key());
    }

    String property(String key) {
        return prefix + key;
    }

    /** The environment variable that overrides a property. */
    String variable(SettingKey key) {
        return Variables.of(property(key));
    }

    /** Every environment variable that is looked up for this connection. */
    Set<String> variables() {
        Set<String> variables = new TreeSet<>();
        for (SettingKey key : SettingKey.values()) {
            variables.add(variable(key));
        }
        variables.add(Variables.databaseUrl(name));
        return variables;
    }

    @Override
    public int compareTo(Declared other) {
        return prefix.compareTo(other.prefix);
    }
}
