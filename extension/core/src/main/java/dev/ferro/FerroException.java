package dev.ferro;

import jakarta.data.exceptions.DataException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ancestor of Ferro's own exceptions. Unchecked; the message begins with a stable id and names the remedy. */
public class FerroException extends DataException implements FerroError {

    private static final long serialVersionUID = 1L;

    private final @Nullable String connection;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public FerroException(@Nullable String connection, String message) {
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
    public FerroException(@Nullable String connection, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.connection = connection;
    }

    @Override
    public Optional<String> connection() {
        return Optional.ofNullable(connection);
    }
}
