package dev.ferro;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an entity by its key: the value of a to-one relation. Immutable and thread-safe; equal to another one with
 * the same key. One that was loaded remembers its connection by identity, as entities do (R19a), and
 * {@link Repository#find(Ref)} loads its target through it.
 *
 * <pre>{@code
 * @Entity
 * record Post(@Id long id, String title, @ManyToOne Ref<User> author) {}
 *
 * posts.insert(new Post(1, "Hello", Ref.to(User.class, ada.id())));
 * Optional<User> author = users.find(post.author());
 * }</pre>
 *
 * @param <T> the entity class
 */
public final class Ref<T> {

    private final Class<T> entity;
    private final Object id;

    private Ref(Class<T> entity, Object id) {
        this.entity = Objects.requireNonNull(entity, "entity");
        this.id = Objects.requireNonNull(id, "id");
    }

    /**
     * Refers to an entity.
     *
     * @param entity its class
     * @param id its key
     * @param <T> the entity class
     * @return a new reference, which came from no connection
     */
    public static <T> Ref<T> to(Class<T> entity, Object id) {
        return new Ref<>(entity, id);
    }

    /**
     * The class of the entity.
     *
     * @return a class with {@code @Entity}
     */
    public Class<T> entity() {
        return entity;
    }

    /**
     * The key of the entity.
     *
     * @return never null
     */
    public Object id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> ref && ref.entity == entity && ref.id.equals(id);
    }

    @Override
    public int hashCode() {
        return 31 * entity.hashCode() + id.hashCode();
    }

    @Override
    public String toString() {
        return "Ref<" + entity.getSimpleName() + ">[" + id + "]";
    }
}
