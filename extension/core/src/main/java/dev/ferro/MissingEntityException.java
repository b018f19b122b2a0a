package dev.ferro;

import jakarta.data.exceptions.OptimisticLockingFailureException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entity to be updated or deleted is not in the database any more, or is not visible to this connection. */
public class MissingEntityException extends OptimisticLockingFailureException implements FerroError {

    private static final long serialVersionUID = 1L;

    private final @Nullable String connection;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public MissingEntityException(@Nullable String connection, String message) {
        super(message);
        this.connection = connection;
    }

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     * @param cause a cause that quotes neither secrets nor values, or null
     */
    public MissingEntityException(@Nullable String connection, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.connection = connection;
    }

    @Override
    public Optional<String> connection() {
        return Optional.ofNullable(connection);
    }
}
