package dev.ferro.internal.validation;

import dev.ferro.EntityValidation;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta Validation, if its API and a provider are on the class path; looked for when the first entity is written. Names
 * none of its types: who has no such API must not notice. Thread-safe.
 */
public final class DetectedValidation implements EntityValidation, AutoCloseable {

    private static final String API = "jakarta.validation.Validation";

    private volatile @Nullable EntityValidation found;

    private final Supplier<Optional<EntityValidation>> container;

    /** Looks for nothing yet. */
    public DetectedValidation() {
        this(Optional::empty);
    }

    /**
     * Looks for nothing yet.
     *
     * @param container gives the container's validator if it has one; asked once, and only if the API is there
     */
    public DetectedValidation(Supplier<Optional<EntityValidation>> container) {
        this.container = container;
    }

    @Override
    public void check(Object entity, String name) {
        EntityValidation present = found;
        (present == null ? find() : present).check(entity, name);
    }

    private synchronized EntityValidation find() {
        EntityValidation present = found;
        if (present == null) {
            present = isPresent() ? container.get().orElseGet(() -> DefaultValidation.find()) : NONE;
            found = present;
        }
        return present;
    }

    private static boolean isPresent() {
        try {
            Class.forName(API, false, DetectedValidation.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    /** Gives the provider's resources back. */
    @Override
    public synchronized void close() {
        EntityValidation present = found;
        found = NONE;
        if (present instanceof DefaultValidation provided) {
            provided.close();
        }
    }
}
