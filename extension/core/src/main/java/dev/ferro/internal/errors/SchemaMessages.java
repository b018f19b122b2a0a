package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Schemas: ids 125 to 129. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface SchemaMessages {

    @Message(
            id = 125,
            value = "the schema of connection '%s' does not fit the entities in %d point(s): %s; let Schema.update add"
                    + " what is missing, or a migration, which Schema.diff writes")
    String schemaMismatch(String connection, int points, String descriptions);

    @Message(
            id = 126,
            value =
                    "%s needs the name of a connection: more than one is registered, and a schema is never changed where"
                            + " nobody said so; registered: %s")
    String unnamed(String subject, String registered);

    @Message(
            id = 127,
            value =
                    "table %s is mapped in ways that contradict each other, by %s: %s; let them say the same of it, or give"
                            + " one of them another table")
    String contradictingTable(String table, String entities, String contradiction);

    @Message(id = 128, value = "the name %s is given to %s and to %s; give one of them another name")
    String nameTwice(String name, String one, String other);
}
