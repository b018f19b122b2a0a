package dev.ferro;

import jakarta.data.exceptions.EntityExistsException;
import java.util.Optional;

/** An entity with the same key, or the same value of a unique attribute, is in the database already. */
public class DuplicateEntityException extends EntityExistsException implements ConstraintError {

    private static final long serialVersionUID = 1L;

    private final String connection;
    private final transient Violation violation;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned
     * @param message the message with its id
     * @param violation which constraint
     */
    public DuplicateEntityException(String connection, String message, Violation violation) {
        super(message, violation.fault().cause());
        this.connection = connection;
        this.violation = violation;
    }

    @Override
    public Optional<String> connection() {
        return Optional.of(connection);
    }

    @Override
    public Violation violation() {
        return violation;
    }
}
