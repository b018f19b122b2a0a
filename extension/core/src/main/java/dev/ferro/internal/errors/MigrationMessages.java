package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Migrations: ids 130 to 134. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface MigrationMessages {

    @Message(
            id = 130,
            value =
                    "connection '%s' has flyway.enabled=true, but Flyway cannot be used: %s; or set flyway.enabled=false")
    String flywayUnusable(String connection, String reason);

    @Message(id = 131, value = "%s failed on connection '%s', which is not registered: %s; %s")
    String migrationFailed(String migration, String connection, String reason, String remedy);

    @Message(
            id = 132,
            value =
                    "the migrations of connection '%s' are not those that its history table lists: %s; give a script that has"
                            + " run its old content and write a new one for what is to change, or repair the history by Flyway's"
                            + " own tool")
    String migrationMismatch(String connection, String problems);

    @Message(id = 133, value = "connection '%s' is not registered, because Flyway could not migrate its database: %s")
    String notMigrated(String connection, String reason);

    @Message(
            id = 134,
            value = "flyway.locations of connection '%s' names what is not there: %s; create it, or correct the key")
    String missingLocation(String connection, String locations);
}
