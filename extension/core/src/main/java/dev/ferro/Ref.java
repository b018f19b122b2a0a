package dev.ferro;

import dev.ferro.internal.relation.KeyRef;
import java.util.Optional;

/**
 * A reference to an entity by its key: the value of a to-one relation (Q6). Equal to another one with the same key,
 * whether loaded or not. Thread-safe as the instance that holds it.
 *
 * <p>One that was loaded remembers its connection by identity, as entities do (R19a), and finds its target there. Nothing
 * is loaded behind your back: a target is there when a query fetched it, or when somebody asks for it.
 *
 * <pre>{@code
 * @Entity
 * record Post(@Id long id, String title, @ManyToOne Ref<User> author) {}
 *
 * Post post = posts.insert(new Post(1, "Hello", Ref.to(User.class, ada.id())));
 * Optional<User> author = users.find(post.author());
 * Optional<User> same = posts.findById(1).orElseThrow().author().find();
 * }</pre>
 *
 * @param <T> the entity class
 */
public interface Ref<T> {

    /**
     * Refers to an entity.
     *
     * @param entity its class
     * @param id its key
     * @param <T> the entity class
     * @return a new reference, which came from no connection
     */
    static <T> Ref<T> to(Class<T> entity, Object id) {
        return new KeyRef<>(entity, id);
    }

    /**
     * The class of the entity.
     *
     * @return a class with {@code @Entity}
     */
    Class<T> entity();

    /**
     * The key of the entity.
     *
     * @return never null
     */
    Object id();

    /**
     * Whether the target was fetched with this reference, so that {@link #find} sends nothing.
     *
     * @return false for one that was made by {@link #to}
     */
    boolean isLoaded();

    /**
     * The target: the one that was fetched, else what one statement finds now, on the connection that the reference came
     * from (R19), which must be the one of the ambient transaction (R16).
     *
     * @return the entity, or empty if the connection sees none
     * @throws RoutingException if the reference came from another connection than the ambient one, or if it was made by
     *     {@link #to} and so came from none: then {@link Repository#find(Ref)} is the way
     */
    Optional<T> find();
}
