package dev.ferro.internal.relation;

import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.session.Fetching;
import dev.ferro.internal.session.OriginHolder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference that was read from a row. It holds its origin itself, so that no table has to.
 *
 * @param <T> the entity class
 */
public final class LoadedRef<T> extends AbstractRef<T> implements OriginHolder, Fetching {

    private final RelationLoader loader;
    private @Nullable ConnectionIdentity origin;
    private boolean loaded;
    private @Nullable T target;

    /**
     * Creates a reference.
     *
     * @param entity the class of its target
     * @param id the key of its target
     * @param loader finds the target
     */
    public LoadedRef(Class<T> entity, Object id, RelationLoader loader) {
        super(entity, id);
        this.loader = loader;
    }

    @Override
    public @Nullable ConnectionIdentity origin() {
        return origin;
    }

    @Override
    public void origin(@Nullable ConnectionIdentity from) {
        origin = from;
    }

    @Override
    public void forgetFetched() {
        target = null;
        loaded = false;
    }

    @Override
    public boolean isLoaded() {
        return loaded;
    }

    @Override
    public Optional<T> find() {
        return loaded ? Optional.ofNullable(target) : loader.find(this);
    }

    /**
     * Takes the target that was fetched.
     *
     * @param fetched an instance of the entity, or null if the connection sees none
     */
    public void loaded(@Nullable Object fetched) {
        target = fetched == null ? null : entity().cast(fetched);
        loaded = true;
    }
}
