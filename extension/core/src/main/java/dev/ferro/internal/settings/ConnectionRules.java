package dev.ferro.internal.settings;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.DatabaseUrl;
import dev.ferro.Isolation;
import dev.ferro.SettingsProblem;
import dev.ferro.internal.text.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the settings of a connection must satisfy before anything is built from them (R1b, R10). */
public final class ConnectionRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");
    static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]{0,62}");

    private ConnectionRules() {}

    /**
     * Whether a name may be given to a connection.
     *
     * @param name the name
     * @return true if it matches R1b
     */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Says why a name is refused.
     *
     * @param name the name, of any length and content
     * @return the problem, with the name escaped and cut
     */
    public static SettingsProblem badName(String name) {
        return new SettingsProblem(
                "name",
                Shown.of(name)
                        + " is no name for a connection; take a letter, then up to 62 letters, digits, '_' or '-'");
    }

    /**
     * Reads the URL of a connection, if its name is right.
     *
     * @param name the name of the connection
     * @param url the configured URL
     * @return the parsed URL
     * @throws ConfigurationException if name or URL are wrong
     */
    public static DatabaseUrl url(String name, Optional<String> url) {
        List<SettingsProblem> problems = new ArrayList<>();
        if (!isName(name)) {
            problems.add(badName(name));
        }
        if (url.isEmpty()) {
            problems.add(new SettingsProblem("url", "is missing; write where the database is"));
        } else {
            try {
                DatabaseUrl parsed = DatabaseUrl.parse(url.get());
                if (problems.isEmpty()) {
                    return parsed;
                }
            } catch (ConfigurationException unreadable) {
                problems.addAll(unreadable.problems());
            }
        }
        throw ConfigurationException.of(Shown.of(name), problems);
    }

    /**
     * Checks complete settings.
     *
     * @param settings the settings
     * @throws ConfigurationException naming every key at fault
     */
    public static void check(ConnectionSettings settings) {
        Problems problems = new Problems();
        if (!isName(settings.name())) {
            problems.addAll(List.of(badName(settings.name())));
        }
        problems.addAll(PoolRules.problems(settings.pool()));
        CredentialRules.check(problems, "", settings.username(), settings.password(), settings.passwordFile());
        settings.statementTimeout()
                .ifPresent(timeout -> problems.atLeast(timeout, Duration.ofMillis(1), "statement-timeout"));
        if (settings.url().database() == Database.SQLITE) {
            sqlite(problems, settings);
        } else {
            postgresql(problems, settings);
        }
        problems.require(
                        !(settings.readOnly() && changesSchema(settings)),
                        "schema-generation",
                        "writes, but read-only=true forbids writing; generate the schema through another connection")
                .addAll(FlywayRules.problems(settings));
        if (!problems.found().isEmpty()) {
            throw ConfigurationException.of(Shown.of(settings.name()), problems.found());
        }
    }

    static boolean changesSchema(ConnectionSettings settings) {
        return switch (settings.schemaGeneration()) {
            case CREATE, UPDATE -> true;
            case NONE, VALIDATE -> false;
        };
    }

    static boolean opensReadOnly(ConnectionSettings settings) {
        var mode = settings.url().parameters().get("mode");
        return settings.url().database() == Database.SQLITE
                && mode != null
                && mode.reveal().equals("ro");
    }

    private static void sqlite(Problems problems, ConnectionSettings settings) {
        String unknown = "is a setting that SQLite does not have; remove it";
        boolean opensReadOnly = opensReadOnly(settings);
        problems.require(settings.username().isEmpty(), "username", unknown)
                .require(settings.password().isEmpty(), "password", unknown)
                .require(settings.passwordFile().isEmpty(), "password-file", unknown)
                .require(settings.searchPath().isEmpty(), "search-path", unknown)
                .require(settings.statementTimeout().isEmpty(), "statement-timeout", unknown)
                .require(
                        settings.isolation().orElse(Isolation.SERIALIZABLE) == Isolation.SERIALIZABLE,
                        "isolation",
                        "is not honoured by SQLite, whose transactions are always SERIALIZABLE")
                .require(
                        !settings.readOnly() || settings.url().parameters().isEmpty() || opensReadOnly,
                        "read-only",
                        "contradicts the mode of the URL; write mode=ro, or no mode")
                .require(
                        !(settings.readOnly() && settings.url().inMemory()),
                        "read-only",
                        "makes no sense for :memory:, which is always new and empty")
                .require(
                        !(opensReadOnly && changesSchema(settings)),
                        "schema-generation",
                        "writes, but the URL says mode=ro");
    }

    private static void postgresql(Problems problems, ConnectionSettings settings) {
        for (String schema : settings.searchPath()) {
            problems.require(
                    IDENTIFIER.matcher(schema).matches(),
                    "search-path",
                    Shown.of(schema) + " is no plain identifier; list schemas by their names, separated by commas");
        }
        problems.require(
                settings.isolation().orElse(Isolation.SERIALIZABLE) != Isolation.READ_UNCOMMITTED,
                "isolation",
                "READ_UNCOMMITTED is not honoured by PostgreSQL, which would give READ_COMMITTED; say that instead");
    }
}
