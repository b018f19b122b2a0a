package dev.ferro;

import org.jspecify.annotations.Nullable;

/** A row of a result does not hold what was asked of it (S3). */
public final class RowException extends FerroException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public RowException(@Nullable String connection, String message) {
        super(connection, message);
    }
}
