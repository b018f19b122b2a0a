package dev.ferro.internal.flyway;

import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** How Flyway keeps others out while it migrates a PostgreSQL database. Names a part of Flyway that SQLite does not need. */
final class PostgresqlLock {

    private PostgresqlLock() {}

    /**
     * By the session, on the one physical connection that also migrates. By a transaction on a second one, which is
     * Flyway's default, {@code CREATE INDEX CONCURRENTLY} would wait for the end of that transaction for ever.
     */
    static void holdBySession(Flyway migrator) {
        migrator.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
    }
}
