package dev.ferro;

/** A row breaks a check constraint, or an exclusion constraint of PostgreSQL. */
public final class CheckException extends ConstraintException {

    private static final long serialVersionUID = 1L;

    /**
     * Called by Ferro.
     *
     * @param connection the connection it ran on
     * @param message the message with its id
     * @param violation which constraint
     */
    public CheckException(String connection, String message, Violation violation) {
        super(connection, message, violation);
    }
}
