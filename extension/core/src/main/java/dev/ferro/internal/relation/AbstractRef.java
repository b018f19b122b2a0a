package dev.ferro.internal.relation;

import dev.ferro.Ref;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all references have: an entity class and a key, and that two of the same key are equal. */
abstract class AbstractRef<T> implements Ref<T> {

    private final Class<T> entity;
    private final Object id;

    AbstractRef(Class<T> entity, Object id) {
        this.entity = Objects.requireNonNull(entity, "entity");
        this.id = Objects.requireNonNull(id, "id");
    }

    @Override
    public final Class<T> entity() {
        return entity;
    }

    @Override
    public final Object id() {
        return id;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> ref && ref.entity() == entity && ref.id().equals(id);
    }

    @Override
    public final int hashCode() {
        return 31 * entity.hashCode() + id.hashCode();
    }

    @Override
    public final String toString() {
        return "Ref<" + entity.getSimpleName() + ">[" + id + "]";
    }
}
