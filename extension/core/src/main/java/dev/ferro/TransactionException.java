package dev.ferro;

import org.jspecify.annotations.Nullable;

/** A transaction or session was used as it cannot be: after its end, by another thread, or after a failed statement. */
public final class TransactionException extends FerroException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection of the transaction
     * @param message the message with its id
     */
    public TransactionException(String connection, String message) {
        super(connection, message);
    }

    /**
     * Called by Ferro.
     *
     * @param connection the connection of the transaction
     * @param message the message with its id
     * @param cause the failure that made it impossible, or null
     */
    public TransactionException(String connection, String message, @Nullable Throwable cause) {
        super(connection, message, cause);
    }
}
