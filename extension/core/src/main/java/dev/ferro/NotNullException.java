package dev.ferro;

/** A column that takes no null was given none. */
public final class NotNullException extends ConstraintException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection it ran on
     * @param message the message with its id
     * @param violation which constraint
     */
    public NotNullException(String connection, String message, Violation violation) {
        super(connection, message, violation);
    }
}
