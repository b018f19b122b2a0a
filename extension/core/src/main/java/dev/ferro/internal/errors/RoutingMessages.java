package dev.ferro.internal.errors;

import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageBundle;

/** Which connection an operation runs on: ids 10 to 19. */
@MessageBundle(projectCode = "FERRO", length = 4)
interface RoutingMessages {

    @Message(id = 10, value = "%d wiring problems:%s")
    String wiringProblems(int count, String problems);

    @Message(
            id = 11,
            value = "%s was given instances from the connections '%s' and '%s', but can run on one only; work on them"
                    + " apart, or let one cross by detach(instance)")
    String originsMismatch(String subject, String one, String other);

    @Message(id = 12, value = "no connection named %s for %s; registered: %s.%s")
    String unknownConnection(String name, String subject, String registered, String suggestion);

    @Message(
            id = 13,
            value =
                    "no connection chosen for %s, and there is no default; name one with using(…) or @Using, or mark one"
                            + " as the default; registered: %s")
    String noDefault(String subject, String registered);

    @Message(id = 14, value = "connection '%s' was closed and is not registered again; asked for by %s; registered: %s")
    String closedConnection(String connection, String subject, String registered);

    @Message(id = 15, value = "this Ferro is closed; build a new one to go on (asked for by %s)")
    String closed(String subject);

    @Message(
            id = 16,
            value =
                    "%s cannot run on connection '%4$s' here: a %2$s cannot switch from '%3$s' to '%4$s'; end the %2$s on"
                            + " '%3$s' first, or do not choose '%4$s'%5$s")
    String ambientMismatch(String subject, String kind, String from, String to, String history);

    @Message(
            id = 17,
            value =
                    "%s was given an instance from connection '%2$s', but would run on '%3$s' (%4$s); work on it through"
                            + " '%2$s', or let it cross by detach(instance)%5$s")
    String originMismatch(String subject, String origin, String connection, String rule, String history);

    @Message(
            id = 18,
            value = "%s cannot run: connection '%3$s' of this %2$s was closed meanwhile, and a new one of that name is"
                    + " another one; end the %2$s and begin again")
    String ambientClosed(String subject, String kind, String connection);

    @Message(
            id = 19,
            value =
                    "%s was given an instance from a connection '%s' that was closed meanwhile; read it again, or let it"
                            + " cross by detach(instance)")
    String staleOrigin(String subject, String connection);
}
