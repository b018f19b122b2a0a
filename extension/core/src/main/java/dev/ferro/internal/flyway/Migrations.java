package dev.ferro.internal.flyway;

import dev.ferro.ConnectionSettings;
import dev.ferro.FlywaySettings;
import dev.ferro.MigrationException;
import dev.ferro.internal.errors.Messages;

/** The migrations that settings ask for, run by Flyway (R20). Stateless and thread-safe. */
public final class Migrations {

    private Migrations() {}

    /**
     * Runs what has not run yet, on that connection's database only; does nothing unless {@code flyway.enabled}.
     *
     * @param settings of the connection
     * @throws MigrationException if Flyway is missing, or cannot migrate
     * @throws dev.ferro.ConnectionUnavailableException if no physical connection can be opened
     */
    public static void run(ConnectionSettings settings) {
        settings.flyway().filter(FlywaySettings::enabled).ifPresent(flyway -> run(settings, flyway));
    }

    private static void run(ConnectionSettings settings, FlywaySettings flyway) {
        FlywayPresence.require(settings);
        try {
            FlywayRun.run(settings, flyway);
        } catch (LinkageError incompatible) {
            throw new MigrationException(
                    settings.name(),
                    Messages.MSG.flywayUnusable(
                            settings.name(),
                            "its version does not fit ("
                                    + incompatible.getClass().getSimpleName()
                                    + "); add the one that Ferro was built with"),
                    null,
                    null,
                    null);
        }
    }
}
