package dev.ferro.internal.settings;

import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.FlywaySettings;
import dev.ferro.SettingsProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the Flyway settings of a connection must satisfy (R10). No value is quoted. */
final class FlywayRules {

    private static final Pattern LOCATION = Pattern.compile("(classpath:|filesystem:)?[^:\\s][^\\p{Cntrl}]*");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}([._][0-9]{1,18}){0,20}");

    private FlywayRules() {}

    static List<SettingsProblem> problems(ConnectionSettings settings, Optional<Database> database) {
        Problems problems = new Problems();
        settings.flyway().ifPresent(flyway -> {
            values(problems, flyway);
            CredentialRules.check(problems, "flyway.", flyway.username(), flyway.password(), flyway.passwordFile());
            boolean sqlite = database.filter(Database.SQLITE::equals).isPresent();
            if (sqlite) {
                sqlite(problems, flyway);
            }
            if (flyway.enabled()) {
                writers(problems, settings, flyway, sqlite);
            }
        });
        return problems.found();
    }

    private static void values(Problems problems, FlywaySettings flyway) {
        problems.require(!flyway.locations().isEmpty(), "flyway.locations", "is empty; leave the key out instead")
                .require(
                        flyway.locations().stream().allMatch(FlywayRules::isLocation),
                        "flyway.locations",
                        "has an entry that is neither classpath:… nor filesystem:…; migrations are read from nowhere"
                                + " else")
                .require(isIdentifier(flyway.table()), "flyway.table", "is no plain identifier")
                .require(isIdentifier(flyway.defaultSchema()), "flyway.default-schema", "is no plain identifier")
                .require(
                        flyway.baselineVersion()
                                .filter(version -> !VERSION.matcher(version).matches())
                                .isEmpty(),
                        "flyway.baseline-version",
                        "is no version; write numbers separated by dots, such as 1.2");
    }

    private static boolean isLocation(String location) {
        boolean known = location.startsWith("classpath:") || location.startsWith("filesystem:");
        return LOCATION.matcher(location).matches()
                && (known || !SCHEME.matcher(location).matches());
    }

    private static boolean isIdentifier(Optional<String> name) {
        return name.filter(given -> !ConnectionRules.IDENTIFIER.matcher(given).matches())
                .isEmpty();
    }

    private static void sqlite(Problems problems, FlywaySettings flyway) {
        String unknown = "is a setting that SQLite does not have; remove it";
        problems.require(flyway.username().isEmpty(), "flyway.username", unknown)
                .require(flyway.password().isEmpty(), "flyway.password", unknown)
                .require(flyway.passwordFile().isEmpty(), "flyway.password-file", unknown)
                .require(flyway.defaultSchema().isEmpty(), "flyway.default-schema", unknown);
    }

    /** Flyway has physical connections of its own, which may do what the connection's own may not. */
    private static void writers(Problems problems, ConnectionSettings settings, FlywaySettings flyway, boolean sqlite) {
        problems.require(
                        !ConnectionRules.changesSchema(settings),
                        "schema-generation",
                        "changes the schema, and so does Flyway; let it validate what the migrations have made, or set"
                                + " flyway.enabled=false")
                .require(
                        !ConnectionRules.isInMemory(settings),
                        "flyway.enabled",
                        "cannot be true for :memory:, which is always new and empty; take schema-generation=create")
                .require(
                        !ConnectionRules.opensReadOnly(settings) && !(sqlite && settings.readOnly()),
                        "flyway.enabled",
                        "writes, but this connection opens the file read-only; migrate through another connection")
                .require(
                        sqlite || !settings.readOnly() || flyway.username().isPresent(),
                        "flyway.username",
                        "is missing: read-only=true says that the connection's own user writes nothing; name one for the"
                                + " migrations, or migrate through another connection");
    }
}
