package dev.ferro.internal.flyway;

import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.FlywaySettings;
import dev.ferro.PoolSettings;
import dev.ferro.SchemaGeneration;
import java.util.Optional;

/** How Flyway's physical connections are opened: as those of the connection, but as one who migrates. */
final class MigrationSettings {

    /** As long as Flyway itself waits for another one who migrates the same PostgreSQL database. */
    private static final String PATIENCE = "pragma busy_timeout = 50000";

    private MigrationSettings() {}

    /**
     * Takes the place of the database from the connection. What holds for the application's work does not hold here: a
     * migration writes, takes its time, and must see what others have migrated while it waited for them, which it would
     * not in a transaction of a higher isolation.
     */
    static ConnectionSettings of(ConnectionSettings settings, FlywaySettings flyway) {
        boolean own = flyway.username().isPresent();
        return new ConnectionSettings(
                settings.name(),
                false,
                settings.url(),
                Optional.empty(),
                own ? flyway.username() : settings.username(),
                own ? flyway.password() : settings.password(),
                own ? flyway.passwordFile() : settings.passwordFile(),
                false,
                settings.searchPath(),
                Optional.empty(),
                Optional.empty(),
                SchemaGeneration.NONE,
                settings.identityMap(),
                settings.health(),
                pool(settings),
                Optional.empty());
    }

    /** What the keys that say who logs in begin with. */
    static String keys(FlywaySettings flyway) {
        return flyway.username().isPresent() ? "flyway." : "";
    }

    private static PoolSettings pool(ConnectionSettings settings) {
        PoolSettings.Builder pool =
                PoolSettings.builder().acquireTimeout(settings.pool().acquireTimeout());
        if (settings.url().orElseThrow().database() == Database.SQLITE) {
            pool.initialSql(PATIENCE);
        }
        return pool.build();
    }
}
