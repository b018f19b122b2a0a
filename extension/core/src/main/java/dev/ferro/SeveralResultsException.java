package dev.ferro;

import jakarta.data.exceptions.NonUniqueResultException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query for the only result found several (Q3). */
public final class SeveralResultsException extends NonUniqueResultException implements FerroError {

    private static final long serialVersionUID = 1L;

    private final @Nullable String connection;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public SeveralResultsException(@Nullable String connection, String message) {
        super(message);
        this.connection = connection;
    }

    @Override
    public Optional<String> connection() {
        return Optional.ofNullable(connection);
    }
}
