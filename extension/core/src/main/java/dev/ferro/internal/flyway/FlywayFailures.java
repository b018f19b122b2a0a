package dev.ferro.internal.flyway;

import dev.ferro.ConnectionSettings;
import dev.ferro.Database;
import dev.ferro.DatabaseFault;
import dev.ferro.FlywaySettings;
import dev.ferro.MigrationException;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.errors.Reasons;
import dev.ferro.internal.pool.UnpooledConnections;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/**
 * Makes exceptions of Flyway into ours. Theirs are not chained: they quote scripts, and what the database says of them
 * quotes values (S4).
 */
final class FlywayFailures {

    private final ConnectionSettings settings;
    private final Flyway migrator;
    private final UnpooledConnections connections;

    FlywayFailures(ConnectionSettings settings, Flyway migrator, UnpooledConnections connections) {
        this.settings = settings;
        this.migrator = migrator;
        this.connections = connections;
    }

    RuntimeException explain(RuntimeException failed) {
        Optional<? extends RuntimeException> unavailable = connections.unavailable(failed);
        if (unavailable.isPresent()) {
            return unavailable.get();
        }
        if (failed instanceof FlywayValidateException) {
            return mismatch();
        }
        DatabaseFault fault = fault(failed);
        String reason = fault == null ? FlywayWords.of(failed) : line(failed) + Reasons.of(fault) + hint(fault);
        if (failed instanceof FlywayMigrateException migrating) {
            return ofMigration(migrating, reason, fault);
        }
        return new MigrationException(
                settings.name(), Messages.MSG.notMigrated(settings.name(), reason), null, null, fault);
    }

    private MigrationException ofMigration(
            FlywayMigrateException failed, String reason, @Nullable DatabaseFault fault) {
        MigrationInfo migration = failed.getMigration();
        String version =
                migration.getVersion() == null ? null : migration.getVersion().toString();
        String what = version == null ? "repeatable migration" : "migration " + version;
        String remedy = failed.isExecutableInTransaction()
                ? "what it did not commit itself is rolled back; correct it and start again"
                : "it ran without a transaction, so undo by hand what it did, let Flyway's own tool repair the history,"
                        + " correct it and start again";
        return new MigrationException(
                settings.name(),
                Messages.MSG.migrationFailed(
                        what + " (" + migration.getScript() + ")", settings.name(), reason, remedy),
                version,
                migration.getScript(),
                fault);
    }

    /** Flyway's exception has one text for all of it; asked once more, it says which migrations. */
    private RuntimeException mismatch() {
        try {
            var invalid = migrator.validateWithResult().invalidMigrations;
            ValidateOutput first = invalid.isEmpty() ? null : invalid.get(0);
            String problems = invalid.stream().map(FlywayFailures::problem).collect(Collectors.joining("; "));
            return new MigrationException(
                    settings.name(),
                    Messages.MSG.migrationMismatch(settings.name(), problems),
                    first == null || first.version.isEmpty() ? null : first.version,
                    first == null ? null : first.filepath,
                    null);
        } catch (RuntimeException gone) {
            return explain(gone);
        }
    }

    private static String problem(ValidateOutput invalid) {
        String version = invalid.version.isEmpty() ? "" : invalid.version + " ";
        return "migration " + version + "(" + invalid.description + "): " + FlywayWords.of(invalid.errorDetails);
    }

    private @Nullable DatabaseFault fault(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Dialect.of(settings.url().orElseThrow().database())
                        .faults()
                        .read(sql);
            }
        }
        return null;
    }

    /** Who has no user of its own for this learns that there may be one. */
    private String hint(DatabaseFault fault) {
        boolean own = settings.flyway().flatMap(FlywaySettings::username).isPresent();
        return fault.kind() == DatabaseFault.Kind.PERMISSION
                        && !own
                        && settings.url().orElseThrow().database() == Database.POSTGRESQL
                ? ", or name a user who may migrate in flyway.username"
                : "";
    }

    private static String line(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script && script.getLineNumber() > 0) {
                return "line " + script.getLineNumber() + ": ";
            }
        }
        return "";
    }
}
