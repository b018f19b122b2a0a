package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Queries and their results: ids 63, 64, 66 to 70, and 101 to 109. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface QueryMessages {

    @Message(id = 63, value = "%s is cursor-based; ask for it with cursoredPage(…), or use PageRequest.ofPage(…)")
    String cursorPage(String what);

    @Message(id = 64, value = "entity %s has no attribute %s; it has %s.%s")
    String unknownAttribute(String entity, String attribute, String attributes, String suggestion);

    @Message(
            id = 66,
            value = "the only %s was asked for on connection '%s', but there is none; use first() if that is fine")
    String noResult(String entity, String connection);

    @Message(
            id = 67,
            value =
                    "the only %s was asked for on connection '%s', but there are several; restrict the query further, or"
                            + " use first()")
    String severalResults(String entity, String connection);

    @Message(
            id = 68,
            value =
                    "an attribute is a reference to its accessor, like User::name, but this is %s; write the name of the"
                            + " attribute instead: attribute(User.class, \"name\")")
    String noAccessor(String given);

    @Message(id = 69, value = "a query for %s was given an attribute of %s; begin its path at the entity of the query")
    String foreignAttribute(String entity, String other);

    @Message(id = 70, value = "the query for %s makes no sense as written: %s")
    String invalidQuery(String entity, String reason);

    @Message(
            id = 101,
            value =
                    "the query for %s has %d values, but a statement takes %d at most; ask in several queries, or put the"
                            + " values into a table")
    String tooManyValues(String entity, int values, int most);

    @Message(id = 102, value = "%s on connection '%s' cannot be read: %s")
    String unreadableResult(String what, String connection, String reason);
}
