package dev.ferro;

import jakarta.data.exceptions.EmptyResultException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query for the only result found none (Q3). */
public final class NoResultException extends EmptyResultException implements FerroError {

    private static final long serialVersionUID = 1L;

    private final @Nullable String connection;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public NoResultException(@Nullable String connection, String message) {
        super(message);
        this.connection = connection;
    }

    @Override
    public Optional<String> connection() {
        return Optional.ofNullable(connection);
    }
}
