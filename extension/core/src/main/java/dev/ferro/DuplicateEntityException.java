package dev.ferro;

import jakarta.data.exceptions.EntityExistsException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entity with the same key, or the same value of a unique attribute, is in the database already. */
public class DuplicateEntityException extends EntityExistsException implements FerroError {

    private static final long serialVersionUID = 1L;

    private final @Nullable String connection;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public DuplicateEntityException(@Nullable String connection, String message) {
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
    public DuplicateEntityException(@Nullable String connection, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.connection = connection;
    }

    @Override
    public Optional<String> connection() {
        return Optional.ofNullable(connection);
    }
}
