package dev.ferro.config;

import dev.ferro.internal.text.Nearest;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Connections of other applications in the same process. Its system properties are everybody's: one that gives a password
 * to {@code reports} must not fail an application on the same server that has never heard of {@code reports}.
 */
final class Strangers {

    private Strangers() {}

    /** Those that nobody but system properties speaks of, that have no address, and no name that resembles one of ours. */
    static List<Declared> among(Config config, ListedNames names, NavigableSet<Declared> declared) {
        List<Declared> found = declared.stream()
                .filter(connection -> !connection.unnamed())
                .filter(connection -> isOfTheProcess(connection, names) && !hasAnAddress(connection, names))
                .filter(connection -> !hasADatabaseUrl(connection, config))
                .toList();
        Set<String> ours = new TreeSet<>();
        declared.stream().filter(connection -> !found.contains(connection)).forEach(own -> ours.add(own.name()));
        return found.stream()
                .filter(connection -> !ours.isEmpty()
                        && Nearest.nearest(connection.name(), ours).isEmpty())
                .toList();
    }

    private static boolean isOfTheProcess(Declared connection, ListedNames names) {
        return names.properties().stream()
                .filter(property -> property.startsWith(connection.prefix()))
                .allMatch(property -> names.ofTheProcess().contains(property));
    }

    private static boolean hasAnAddress(Declared connection, ListedNames names) {
        return Stream.of(SettingKey.URL, SettingKey.DATA_SOURCE)
                .anyMatch(key -> names.properties().contains(connection.property(key))
                        || names.variables().contains(connection.variable(key)));
    }

    private static boolean hasADatabaseUrl(Declared connection, Config config) {
        String variable = Variables.databaseUrl(connection.name());
        for (ConfigSource source : config.getConfigSources()) {
            if (source.getPropertyNames().contains(variable)) {
                return true;
            }
        }
        return false;
    }
}
