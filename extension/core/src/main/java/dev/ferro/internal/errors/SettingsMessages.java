package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Settings and registration: ids 1 to 9, and 44. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface SettingsMessages {

    @Message(id = 1, value = "invalid settings: %s")
    String invalidSettings(String problems);

    @Message(id = 2, value = "invalid settings of connection %s: %s")
    String invalidConnectionSettings(String connection, String problems);

    @Message(id = 3, value = "a connection named '%s' is registered already; close it first, or choose another name")
    String duplicateConnection(String connection);

    @Message(
            id = 4,
            value =
                    "connection '%s' claims to be the default, but '%s' is the default already; let only one of them say"
                            + " default=true")
    String secondDefault(String connection, String present);

    @Message(
            id = 5,
            value = "the default connection cannot be changed to '%s' any more, because operations have run; choose it"
                    + " at start, before the first operation")
    String defaultTooLate(String connection);

    @Message(
            id = 6,
            value = "connection '%s' cannot be closed inside its own session or transaction; close it after the end of"
                    + " that")
    String closedWithin(String connection);

    @Message(
            id = 44,
            value =
                    "%s belongs to no connection of this application and is ignored: environment and system properties are"
                            + " shared by all applications of a process; if it is meant for this one, declare its connection in a"
                            + " configuration file of the application")
    String settingOfAnotherApplication(String setting);
}
