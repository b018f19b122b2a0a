package dev.ferro;

import jakarta.data.exceptions.MappingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A class cannot be mapped as an entity; the message names the class and the attribute. */
public class EntityMappingException extends MappingException implements FerroError {

    private static final long serialVersionUID = 1L;

    private final @Nullable String connection;

    /**
     * Called by Ferro.
     *
     * @param connection the connection concerned, or null
     * @param message the message with its id
     */
    public EntityMappingException(@Nullable String connection, String message) {
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
    public EntityMappingException(@Nullable String connection, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.connection = connection;
    }

    @Override
    public Optional<String> connection() {
        return Optional.ofNullable(connection);
    }
}
