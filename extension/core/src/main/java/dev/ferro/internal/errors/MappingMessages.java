package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Entities, and the values of their attributes: ids 30 to 35, but for 34, and 40 to 43. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface MappingMessages {

    @Message(id = 30, value = "%s is no entity; add @jakarta.persistence.Entity to it")
    String notAnEntity(String type);

    @Message(id = 31, value = "entity %s cannot be mapped: %s")
    String mapping(String entity, String problems);

    @Message(id = 32, value = "%s, a part of the key, is null; a key has all its parts")
    String incompleteKey(String attribute);

    @Message(id = 33, value = "the converter %s of %s %s; mend it so that it takes every value, null too")
    String converter(String converter, String attribute, String what);

    @Message(id = 35, value = "%s, the version, has reached the greatest number of its type; give it a wider one")
    String lastVersion(String attribute);

    @Message(id = 40, value = "%s cannot take the given value on connection '%s': %s")
    String invalidValue(String attribute, String connection, String reason);

    @Message(
            id = 41,
            value = "%s is null, but its column takes no null; set it, or map it with @Column(nullable = true) if the"
                    + " column does take null")
    String nullValue(String attribute);

    @Message(id = 42, value = "column %s of %s on connection '%s' holds what attribute %s cannot take: %s")
    String unreadable(String column, String table, String connection, String attribute, String reason);

    @Message(id = 43, value = "%s takes a key of type %s, but %s was given")
    String wrongKey(String attribute, String expected, String given);
}
