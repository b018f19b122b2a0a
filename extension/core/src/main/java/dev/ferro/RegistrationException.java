package dev.ferro;

import org.jspecify.annotations.Nullable;

/** A connection could not be registered, or the default not be chosen; everything is as it was before (R1a). */
public final class RegistrationException extends FerroException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public RegistrationException(@Nullable String connection, String message) {
        super(connection, message);
    }
}
