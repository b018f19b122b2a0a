package dev.ferro.config;

import dev.ferro.SettingsProblem;
import dev.ferro.internal.settings.ConnectionRules;
import dev.ferro.internal.text.Nearest;
import dev.ferro.internal.text.Shown;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to say about a property under {@code ferro.} that is no key. */
final class UnknownKey {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.-]{1,120}");
    private static final List<String> GROUPS = List.of("", "pool.", "flyway.");

    private UnknownKey() {}

    /** A connection without anything behind its name. */
    static SettingsProblem lacking(String property) {
        return new SettingsProblem(property, "is no key; write one behind the name, such as " + property + ".url");
    }

    static SettingsProblem problem(Declared connection, String property, String key) {
        Optional<String> meant = connection.unnamed() ? structure(key) : Optional.empty();
        String remedy = meant.or(() -> nearest(key).map(connection::property))
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "known are " + String.join(", ", SettingKey.keys()));
        return new SettingsProblem(shown(property), "is no configuration key; " + remedy);
    }

    /** A property that somebody else named, safe in a message of one line. */
    private static String shown(String property) {
        return HARMLESS.matcher(property).matches() ? property : Shown.of(property);
    }

    private static Optional<String> nearest(String key) {
        return GROUPS.stream()
                .flatMap(group -> Nearest.nearest(group + key, SettingKey.keys()).stream())
                .findFirst();
    }

    /** {@code ferro.connection.app.url}, {@code ferro.app.url} and {@code ferro.entites} for what they should be. */
    private static Optional<String> structure(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return Nearest.nearest(key, List.of("entities")).map(near -> Declarations.ENTITIES);
        }
        String first = key.substring(0, dot);
        String rest = key.substring(dot + 1);
        int second = rest.indexOf('.');
        if (second > 0 && Nearest.nearest(first, List.of("connections")).isPresent()) {
            return named(rest.substring(0, second), rest.substring(second + 1));
        }
        return named(first, rest);
    }

    private static Optional<String> named(String name, String key) {
        return ConnectionRules.isName(name) && SettingKey.find(key).isPresent()
                ? Optional.of(Declared.named(name).property(key))
                : Optional.empty();
    }
}
