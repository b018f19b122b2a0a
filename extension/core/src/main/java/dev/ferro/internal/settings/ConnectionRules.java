package dev.ferro.internal.settings;

import dev.ferro.ConfigurationException;
import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.DatabaseUrl;
import dev.ferro.Isolation;
import dev.ferro.SettingsProblem;
import dev.ferro.internal.text.Shown;
import java.time.Duration;
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
     * @param elsewhere whether a data source says where the database is
     * @return the parsed URL; empty only if there is a data source instead
     * @throws ConfigurationException if name or URL are wrong
     */
    public static Optional<DatabaseUrl> url(String name, Optional<String> url, boolean elsewhere) {
        Problems problems = new Problems().addAll(isName(name) ? List.of() : List.of(badName(name)));
        Optional<DatabaseUrl> parsed = Optional.empty();
        if (url.isPresent() && elsewhere) {
            // Not even read: whatever is in it, it is too much.
            problems.addAll(DataSourceRules.besides("url"));
        } else if (url.isPresent()) {
            parsed = read(url.get(), problems);
        } else if (!elsewhere) {
            problems.require(
                    false,
                    "url",
                    "is missing; write where the database is, or name a data source of the container in"
                            + " data-source");
        }
        if (!problems.found().isEmpty()) {
            throw ConfigurationException.of(Shown.of(name), problems.found());
        }
        return parsed;
    }

    private static Optional<DatabaseUrl> read(String url, Problems problems) {
        try {
            return Optional.of(DatabaseUrl.parse(url));
        } catch (ConfigurationException unreadable) {
            problems.addAll(unreadable.problems());
            return Optional.empty();
        }
    }

    /**
     * Checks complete settings, as far as they can be checked without a database.
     *
     * @param settings the settings
     * @throws ConfigurationException naming every key at fault
     */
    public static void check(ConnectionSettings settings) {
        check(settings, settings.url().map(DatabaseUrl::database));
    }

    /**
     * Checks settings whose database was found out by asking it.
     *
     * @param settings with a data source
     * @param database what it is a data source of
     * @throws ConfigurationException naming every key at fault
     */
    public static void check(ConnectionSettings settings, Database database) {
        check(settings, Optional.of(database));
    }

    private static void check(ConnectionSettings settings, Optional<Database> database) {
        Problems problems = new Problems();
        if (!isName(settings.name())) {
            problems.addAll(List.of(badName(settings.name())));
        }
        problems.addAll(DataSourceRules.problems(settings, database)).addAll(PoolRules.problems(settings.pool()));
        CredentialRules.check(problems, "", settings.username(), settings.password(), settings.passwordFile());
        settings.statementTimeout()
                .ifPresent(timeout -> problems.atLeast(timeout, Duration.ofMillis(1), "statement-timeout"));
        database.ifPresent(known -> {
            if (known == Database.SQLITE) {
                sqlite(problems, settings);
            } else {
                postgresql(problems, settings);
            }
        });
        problems.require(
                        !(settings.readOnly() && changesSchema(settings)),
                        "schema-generation",
                        "writes, but read-only=true forbids writing; generate the schema through another connection")
                .addAll(FlywayRules.problems(settings, database));
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
        return settings.url()
                .filter(url -> url.database() == Database.SQLITE)
                .map(url -> url.parameters().get("mode"))
                .filter(mode -> mode.reveal().equals("ro"))
                .isPresent();
    }

    private static void sqlite(Problems problems, ConnectionSettings settings) {
        String unknown = "is a setting that SQLite does not have; remove it";
        boolean opensReadOnly = opensReadOnly(settings);
        boolean saysMode =
                settings.url().filter(url -> !url.parameters().isEmpty()).isPresent();
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
                        !settings.readOnly() || !saysMode || opensReadOnly,
                        "read-only",
                        "contradicts the mode of the URL; write mode=ro, or no mode")
                .require(
                        !(settings.readOnly() && isInMemory(settings)),
                        "read-only",
                        "makes no sense for :memory:, which is always new and empty")
                .require(
                        !(opensReadOnly && changesSchema(settings)),
                        "schema-generation",
                        "writes, but the URL says mode=ro");
    }

    static boolean isInMemory(ConnectionSettings settings) {
        return settings.url().filter(DatabaseUrl::inMemory).isPresent();
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
