package dev.ferro;

/**
 * The physical connection broke while a transaction was being committed: the database may have committed it or rolled it
 * back, and nobody here can know. Look for its effects before doing the work again.
 */
public final class UnknownOutcomeException extends FerroException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection of the transaction
     * @param message the message with its id
     * @param fault what is known of the failure
     */
    public UnknownOutcomeException(String connection, String message, DatabaseFault fault) {
        super(connection, message, fault.cause());
    }
}
