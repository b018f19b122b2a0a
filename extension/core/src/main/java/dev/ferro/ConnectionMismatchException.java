package dev.ferro;

import java.util.List;

/**
 * An operation would have crossed from one connection to another: its explicit choice, the ambient session or transaction
 * and the origin of its instance do not agree (R12, R16, R19a). Nothing was borrowed and nothing was sent (R12a).
 */
public final class ConnectionMismatchException extends RoutingException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> connections;

    /**
     * Called by Ferro.
     *
     * @param from the connection that was fixed already
     * @param to the connection that was asked for
     * @param message the message with its id
     */
    public ConnectionMismatchException(String from, String to, String message) {
        super(null, message);
        this.connections = List.of(from, to);
    }

    /**
     * The connections that do not agree.
     *
     * @return two names: the one that was fixed already, and the one that was asked for
     */
    public List<String> connections() {
        return connections;
    }
}
