package dev.ferro;

import org.jspecify.annotations.Nullable;

/** A query cannot be carried out as written, because of a name or a combination; nothing was sent to the database (Q2, Q8). */
public final class InvalidQueryException extends FerroException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public InvalidQueryException(@Nullable String connection, String message) {
        super(connection, message);
    }
}
