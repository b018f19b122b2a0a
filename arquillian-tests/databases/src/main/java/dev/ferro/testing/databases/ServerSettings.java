package dev.ferro.testing.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the embedded server is told before it starts.
 *
 * @param logStatement PostgreSQL's {@code log_statement}: {@code none}, {@code ddl}, {@code mod} or {@code all}
 */
record ServerSettings(String logStatement) {

    /** Passwords are asked for from the first moment on, the superuser's too; there is no other way in. */
    private static final String HOST_BASED_AUTHENTICATION = "host all all all scram-sha-256\n";

    private static final String CONFIGURATION = """

            password_encryption = 'scram-sha-256'
            unix_socket_directories = ''
            full_page_writes = off
            lc_messages = 'C'
            log_line_prefix = '%s'
            log_connections = 'authorization'
            log_statement = '%s'
            """;

    /** Writes the settings into a data directory that has been initialised but not been started. */
    void writeTo(Path dataDirectory) {
        try {
            Files.writeString(dataDirectory.resolve("pg_hba.conf"), HOST_BASED_AUTHENTICATION);
            Files.writeString(
                    dataDirectory.resolve("postgresql.conf"),
                    CONFIGURATION.formatted(ServerLog.LINE_PREFIX, logStatement),
                    StandardOpenOption.APPEND);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
