package dev.ferro;

import java.util.Optional;

/**
 * A constraint other than a unique one is violated; that one is a {@link DuplicateEntityException}, because Jakarta Data
 * has an exception for it.
 */
public sealed class ConstraintException extends StatementException implements ConstraintError
        permits ForeignKeyException, NotNullException, CheckException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    /**
     * Called by Ferro.
     *
     * @param connection the connection it ran on
     * @param message the message with its id
     * @param violation which constraint
     */
    ConstraintException(String connection, String message, Violation violation) {
        super(connection, message, violation.fault());
        this.violation = violation;
    }

    @Override
    public Violation violation() {
        return violation;
    }

    @Override
    public DatabaseFault fault() {
        return super.fault();
    }

    @Override
    public Optional<String> constraint() {
        return super.constraint();
    }
}
