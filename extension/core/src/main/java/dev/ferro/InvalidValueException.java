package dev.ferro;

import org.jspecify.annotations.Nullable;

/** A value cannot be stored as it is, and was refused before it reached the database (B4, Q10). */
public final class InvalidValueException extends FerroException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public InvalidValueException(@Nullable String connection, String message) {
        super(connection, message);
    }
}
