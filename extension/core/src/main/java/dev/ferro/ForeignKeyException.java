package dev.ferro;

/** A row refers to one that is not there, or one that is still referred to was to go. */
public final class ForeignKeyException extends ConstraintException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection it ran on
     * @param message the message with its id
     * @param violation which constraint
     */
    public ForeignKeyException(String connection, String message, Violation violation) {
        super(connection, message, violation);
    }
}
