package dev.ferro.internal.relation;

import dev.ferro.RoutingException;
import dev.ferro.internal.errors.Messages;
import java.util.Optional;

/**
 * A reference that the application made: a key and nothing else. Immutable.
 *
 * @param <T> the entity class
 */
public final class KeyRef<T> extends AbstractRef<T> {

    /**
     * Creates a reference.
     *
     * @param entity its class
     * @param id its key
     */
    public KeyRef(Class<T> entity, Object id) {
        super(entity, id);
    }

    @Override
    public boolean isLoaded() {
        return false;
    }

    @Override
    public Optional<T> find() {
        throw new RoutingException(null, Messages.MSG.referenceOfNoConnection(entity().getSimpleName()));
    }
}
