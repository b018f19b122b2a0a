package dev.ferro.config;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.SettingsProblem;
import dev.ferro.internal.settings.DataSourceRules;
import dev.ferro.internal.text.Nearest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the settings of one connection, and collects what is wrong with them. Not thread-safe; for one reading. */
final class ConnectionReader {

    /** The highest maximum: under it no other size looks wrong because the maximum could not be read. */
    private static final int ANY_SIZE = 10_000;

    private final Values values;
    private final Declared connection;
    private final Draft draft;
    private final Map<SettingKey, Found> found = new EnumMap<>(SettingKey.class);
    private final List<SettingsProblem> problems = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    ConnectionReader(Values values, Declared connection, DataSourceLookup dataSources) {
        this.values = values;
        this.connection = connection;
        draft = new Draft(connection, dataSources);
    }

    /**
     * Reads the settings.
     *
     * @param others the names of all connections, of which a misspelt one may be meant
     * @return the settings, unless {@link #problems()} tells why there are none
     */
    Optional<ConnectionSettings> read(Set<String> others) {
        for (SettingKey key : SettingKey.values()) {
            attempt(key, () -> find(key));
        }
        if (found.containsKey(SettingKey.DATA_SOURCE)) {
            refuseWhatTheContainerSays();
        }
        dropStrangeCredentials();
        if (!isLocated()) {
            refuse(SettingKey.URL.key(), missingUrl(others));
        }
        found.forEach((key, value) -> attempt(key, () -> key.apply(draft, value.text())));
        return build();
    }

    /** Whether the configuration says that this is the default connection. */
    boolean claimsDefault() {
        return draft.claimsDefault();
    }

    List<SettingsProblem> problems() {
        return List.copyOf(problems);
    }

    Declared connection() {
        return connection;
    }

    /** As MicroProfile Config has it for everything but text, a blank value is none; a password may be blank. */
    private void find(SettingKey key) {
        values.find(connection.property(key))
                .filter(value -> key.maySayBlank() || !value.text().isBlank())
                .ifPresent(value -> found.put(key, value));
    }

    private boolean isLocated() {
        return Stream.of(SettingKey.URL, SettingKey.DATA_SOURCE)
                .anyMatch(key -> found.containsKey(key) || refused.contains(key.key()));
    }

    /** A variable of the platform is not meant for a connection that says otherwise. */
    private void refuseWhatTheContainerSays() {
        dropIfFromDatabaseUrl(SettingKey.URL);
        new EnumMap<>(found).forEach((key, value) -> {
            if (DataSourceRules.isTheContainers(key.key()) && !value.fromDatabaseUrl()) {
                DataSourceRules.besides(key.key()).forEach(problem -> refuse(key.key(), problem.reason()));
                found.remove(key);
            }
        });
    }

    /** The user and password of one database must not be sent to the host of another. */
    private void dropStrangeCredentials() {
        Found url = found.get(SettingKey.URL);
        boolean strange = url == null || !url.fromDatabaseUrl();
        if (strange) {
            dropIfFromDatabaseUrl(SettingKey.USERNAME);
        }
        if (strange || found.containsKey(SettingKey.PASSWORD_FILE)) {
            dropIfFromDatabaseUrl(SettingKey.PASSWORD);
        }
    }

    private void dropIfFromDatabaseUrl(SettingKey key) {
        Found value = found.get(key);
        if (value != null && value.fromDatabaseUrl()) {
            found.remove(key);
        }
    }

    private Optional<ConnectionSettings> build() {
        if (refused.contains(SettingKey.POOL_MAX_SIZE.key())) {
            draft.pool().maxSize(ANY_SIZE);
        }
        try {
            draft.connection().pool(draft.pool().build());
        } catch (ConfigurationException wrong) {
            refuse(wrong);
        }
        draft.writtenFlyway().ifPresent(draft.connection()::flyway);
        try {
            ConnectionSettings settings = draft.connection().build();
            return problems.isEmpty() ? Optional.of(settings) : Optional.empty();
        } catch (ConfigurationException wrong) {
            refuse(wrong);
            return Optional.empty();
        }
    }

    private void attempt(SettingKey key, Runnable step) {
        try {
            step.run();
        } catch (RejectedValue rejected) {
            refuse(key.key(), rejected.reason());
            if (key == SettingKey.DATA_SOURCE) {
                // Its absence is no fault of its own.
                refused.add(SettingKey.URL.key());
            }
        }
    }

    /** What core finds about a key that could not even be read is about a default the user never wrote. */
    private void refuse(ConfigurationException wrong) {
        Set<String> before = Set.copyOf(refused);
        for (SettingsProblem problem : wrong.problems()) {
            if (!before.contains(problem.key())) {
                refuse(problem.key(), problem.reason());
            }
        }
    }

    private void refuse(String key, String reason) {
        refused.add(key);
        Found value = SettingKey.find(key).map(found::get).orElse(null);
        String origin = value != null && value.fromDatabaseUrl()
                ? "(out of " + Variables.databaseUrl(connection.name()) + ") "
                : "";
        problems.add(new SettingsProblem(connection.property(key), origin + reason));
    }

    private String missingUrl(Set<String> others) {
        Optional<String> meant = Nearest.nearest(
                connection.name(),
                others.stream().filter(name -> !name.equals(connection.name())).toList());
        return "is missing; write where the database is, or set the environment variable "
                + connection.variable(SettingKey.URL) + " or " + Variables.databaseUrl(connection.name())
                + ", or name a data source of the container in " + connection.property(SettingKey.DATA_SOURCE)
                + meant.map(name -> "; or did you mean connection '" + name + "'?")
                        .orElse("");
    }
}
