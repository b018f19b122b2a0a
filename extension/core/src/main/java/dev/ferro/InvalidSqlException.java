package dev.ferro;

import org.jspecify.annotations.Nullable;

/** A raw SQL call cannot be carried out as written; nothing was sent to the database (S2, B5). */
public final class InvalidSqlException extends FerroException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public InvalidSqlException(@Nullable String connection, String message) {
        super(connection, message);
    }
}
