package dev.ferro.query;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A method reference to the accessor of an attribute: {@code User::address}, {@code User::getAddress}. It is never called,
 * only asked which method it refers to; a lambda with a body is refused.
 *
 * @param <T> the entity class
 * @param <V> the type of the attribute
 */
@FunctionalInterface
public interface Getter<T, V> extends Serializable {

    /**
     * The accessor.
     *
     * @param instance an entity
     * @return the attribute's value
     */
    @Nullable
    V get(T instance);
}
