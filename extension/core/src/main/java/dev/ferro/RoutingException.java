package dev.ferro;

import org.jspecify.annotations.Nullable;

/** No connection could be chosen for an operation; nothing was borrowed and nothing was sent (R12a). */
public class RoutingException extends FerroException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public RoutingException(@Nullable String connection, String message) {
        super(connection, message);
    }
}
