package dev.ferro;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Flyway could not migrate the database of a connection, which therefore is not registered; everything else is as it was
 * (R1a). Neither the message nor a cause quotes a value or the text of a script.
 */
public final class MigrationException extends FerroException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String version;
    private final @Nullable String script;
    private final transient @Nullable DatabaseFault fault;

    /**
     * Called by Ferro.
     *
     * @param connection the connection whose database was to be migrated
     * @param message the message with its id
     * @param version of the migration that failed, or null
     * @param script of the migration that failed, or null
     * @param fault what the database said, or null
     */
    public MigrationException(
            String connection,
            String message,
            @Nullable String version,
            @Nullable String script,
            @Nullable DatabaseFault fault) {
        super(connection, message, fault == null ? null : fault.cause());
        this.version = version;
        this.script = script;
        this.fault = fault;
    }

    /**
     * The version of the migration that failed.
     *
     * @return empty if it is a repeatable one, or none is at fault
     */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /**
     * The script of the migration that failed.
     *
     * @return its file, or the class of a migration in Java; empty if none is at fault
     */
    public Optional<String> script() {
        return Optional.ofNullable(script);
    }

    /**
     * What the database said.
     *
     * @return empty if it was not the database that refused
     */
    public Optional<DatabaseFault> fault() {
        return Optional.ofNullable(fault);
    }
}
