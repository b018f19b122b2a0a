package dev.ferro.internal.flyway;

import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.FlywaySettings;
import dev.ferro.MigrationException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.UnpooledConnections;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.LogFactory;

/** One run of Flyway, which sees no URL and no password: only a source of physical connections. */
final class FlywayRun {

    private FlywayRun() {}

    static void run(ConnectionSettings settings, FlywaySettings flyway) {
        ClassLoader loader = MigrationLoader.find();
        checkLocations(settings, flyway, loader);
        ConnectionSettings own = MigrationSettings.of(settings, flyway);
        try (UnpooledConnections connections = UnpooledConnections.of(own, MigrationSettings.keys(flyway))) {
            Flyway migrator = migrator(settings, flyway, connections.source(), loader);
            try {
                migrator.migrate();
            } catch (RuntimeException failed) {
                throw new FlywayFailures(settings, migrator, connections).explain(failed);
            }
        } finally {
            // Flyway's logging keeps the configuration it saw last: with it our source, and the application's loader.
            LogFactory.setConfiguration(new FluentConfiguration(Flyway.class.getClassLoader()));
        }
    }

    private static void checkLocations(ConnectionSettings settings, FlywaySettings flyway, ClassLoader loader) {
        List<String> missing = flyway.locations().stream()
                .filter(location -> !MigrationLocation.isThere(location, loader))
                .toList();
        if (!missing.isEmpty()) {
            throw new MigrationException(
                    settings.name(),
                    Messages.MSG.missingLocation(settings.name(), String.join(", ", missing)),
                    null,
                    null,
                    null);
        }
    }

    private static Flyway migrator(
            ConnectionSettings settings, FlywaySettings flyway, DataSource source, ClassLoader loader) {
        FluentConfiguration configuration = Flyway.configure(loader)
                .dataSource(source)
                .locations(flyway.locations().toArray(String[]::new))
                .failOnMissingLocations(true)
                // A file that only looks like a migration would be left out in silence.
                .validateMigrationNaming(true)
                .baselineOnMigrate(flyway.baselineOnMigrate())
                // The rows that a script selects are data, which belongs into no log.
                .outputQueryResults(false)
                // What is still to be run is no mismatch when one is explained.
                .ignoreMigrationPatterns("*:future", "*:pending");
        flyway.table().ifPresent(configuration::table);
        flyway.defaultSchema().ifPresent(configuration::defaultSchema);
        flyway.baselineVersion().ifPresent(configuration::baselineVersion);
        Flyway migrator = configuration.load();
        if (settings.url().orElseThrow().database() == Database.POSTGRESQL) {
            PostgresqlLock.holdBySession(migrator);
        }
        return migrator;
    }
}
