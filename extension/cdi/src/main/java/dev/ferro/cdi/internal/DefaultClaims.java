package dev.ferro.cdi.internal;

import dev.ferro.ConnectionSettings;
import dev.ferro.internal.errors.Messages;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Finds connections that all claim to be the default (R2, R3), by the one key whose value deployment may read. */
final class DefaultClaims {

    private static final String NAMED = "ferro.connections.";

    private DefaultClaims() {}

    /**
     * Finds what is wrong.
     *
     * @param config where the settings are
     * @param names of the configured connections
     * @return a message for each claim but the first
     */
    static List<String> problems(Config config, Collection<String> names) {
        List<String> claims =
                names.stream().filter(name -> claimsDefault(config, name)).toList();
        return claims.stream()
                .skip(1)
                .map(second -> Messages.MSG.secondDefault(second, claims.get(0)))
                .toList();
    }

    private static boolean claimsDefault(Config config, String name) {
        return isUnnamed(config, name) || "true".equalsIgnoreCase(value(config, NAMED + name + ".default"));
    }

    private static boolean isUnnamed(Config config, String name) {
        return name.equals(ConnectionSettings.DEFAULT_NAME)
                && StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                        .noneMatch(property -> property.startsWith(NAMED + name + "."));
    }

    /** Empty where the value is not there yet, as at build time; the start reads it again. */
    private static String value(Config config, String property) {
        return config.getOptionalValue(property, String.class)
                .map(String::strip)
                .orElse("");
    }
}
