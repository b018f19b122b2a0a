package dev.ferro.internal.flyway;

import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.MigrationException;
import dev.ferro.internal.errors.Messages;

/** Whether Flyway can be used: it is optional, and its part for PostgreSQL is another artifact. */
final class FlywayPresence {

    private FlywayPresence() {}

    static void require(ConnectionSettings settings) {
        require(settings, "org.flywaydb.core.Flyway", "org.flywaydb:flyway-core");
        if (settings.url().orElseThrow().database() == Database.POSTGRESQL) {
            require(
                    settings,
                    "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
                    "org.flywaydb:flyway-database-postgresql");
        }
    }

    private static void require(ConnectionSettings settings, String type, String artifact) {
        try {
            Class.forName(type, false, FlywayPresence.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new MigrationException(
                    settings.name(),
                    Messages.MSG.flywayUnusable(
                            settings.name(), "it is not on the class path; add the dependency " + artifact),
                    null,
                    null,
                    null);
        }
    }
}
