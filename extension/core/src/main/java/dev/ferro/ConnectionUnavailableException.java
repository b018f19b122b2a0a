package dev.ferro;

import jakarta.data.exceptions.DataConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No physical connection could be had: the database cannot be reached, refuses the credentials, or the pool is exhausted. */
public class ConnectionUnavailableException extends DataConnectionException implements FerroError {

    private static final long serialVersionUID = 1L;

    private final @Nullable String connection;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public ConnectionUnavailableException(@Nullable String connection, String message) {
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
    public ConnectionUnavailableException(@Nullable String connection, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.connection = connection;
    }

    @Override
    public Optional<String> connection() {
        return Optional.ofNullable(connection);
    }
}
