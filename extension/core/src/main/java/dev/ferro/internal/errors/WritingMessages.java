package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** What is inserted, updated, saved or deleted: ids 34, 60, 61, and 110 to 119. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface WritingMessages {

    @Message(
            id = 34,
            value = "%s to be %s on connection '%s' was changed or deleted meanwhile; read it again, and decide again")
    String staleEntity(String entity, String operation, String connection);

    @Message(id = 60, value = "%s with this key or unique value%3$s exists already on connection '%2$s': %4$s")
    String duplicateEntity(String entity, String connection, String attributes, String reason);

    @Message(
            id = 61,
            value = "%s to be %s was not found on connection '%s': it was deleted meanwhile, or this connection may not"
                    + " see it")
    String missingEntity(String entity, String operation, String connection);

    @Message(
            id = 110,
            value =
                    "the same new instance of %s is given twice, at index %d and at index %d of the list, but can become"
                            + " one row only; give it once, or make another instance")
    String sameInstance(String entity, int first, int second);

    @Message(
            id = 111,
            value = "%s was refused by a foreign key%3$s on connection '%2$s': %4$s; write what it refers to first, and"
                    + " delete what refers to it first")
    String foreignKey(String entity, String connection, String attributes, String reason);

    @Message(
            id = 112,
            value =
                    "%s gives null to a column%3$s that takes none on connection '%2$s': %4$s; set the attribute, and map it"
                            + " with @Column(nullable = false) to hear of it before anything is sent")
    String notNull(String entity, String connection, String attributes, String reason);

    @Message(
            id = 113,
            value = "%s breaks a check constraint%3$s on connection '%2$s': %4$s; give it a value that holds")
    String check(String entity, String connection, String attributes, String reason);

    @Message(
            id = 114,
            value = "Jakarta Validation is there but cannot be started (%s); add what its provider needs, such as an"
                    + " implementation of Jakarta Expression Language, or turn it off with Ferro.Builder.validation")
    String validation(String reason);

    @Message(
            id = 115,
            value =
                    "%s cannot be looked up by %s on connection '%s': no unique constraint of the database is over exactly"
                            + " these; add one, or name attributes that have one")
    String noUniqueConstraint(String entity, String attributes, String connection);

    @Message(id = 116, value = "entity %s has no attribute %s to be looked up by; it has %s.%s")
    String unknownUnique(String entity, String attribute, String attributes, String suggestion);

    @Message(id = 117, value = "%s is null, and what is null is never found; set it, or look up by other attributes")
    String nullUnique(String attribute);

    @Message(
            id = 118,
            value = "%s can neither be found nor created by %s on connection '%s': there is such a row, but this"
                    + " connection may not see it, or others delete it all the time")
    String neitherFoundNorCreated(String entity, String attributes, String connection);

    @Message(id = 119, value = "%s is not valid: %s")
    String notValid(String entity, String problems);
}
