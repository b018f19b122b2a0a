package dev.ferro.query;

import java.util.Objects;

/**
 * An attribute of any type, or an embeddable, which leads {@linkplain #to to} its attributes. Immutable and thread-safe.
 *
 * @param entity where the path begins
 * @param path to the attribute
 * @param <T> the entity class
 * @param <V> the type of the attribute
 */
@SuppressWarnings("overloads") // a lambda would be ambiguous, and is refused anyway
public record ObjectAttribute<T, V>(Class<T> entity, String path) implements Attribute<T, V> {

    /** Refuses nulls. */
    public ObjectAttribute {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(path, "path");
    }

    /**
     * An attribute of the embeddable.
     *
     * @param getter a method reference to its accessor
     * @param <W> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <W> ObjectAttribute<T, W> to(Getter<V, W> getter) {
        return new ObjectAttribute<>(entity, behind(getter));
    }

    /**
     * An attribute of the embeddable whose values have an order.
     *
     * @param getter a method reference to its accessor
     * @param <W> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <W extends Comparable<? super W>> ComparableAttribute<T, W> to(ComparableGetter<V, W> getter) {
        return new ComparableAttribute<>(entity, behind(getter));
    }

    /**
     * An attribute of the embeddable whose values are numbers.
     *
     * @param getter a method reference to its accessor
     * @param <N> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <N extends Number & Comparable<? super N>> NumericAttribute<T, N> to(NumericGetter<V, N> getter) {
        return new NumericAttribute<>(entity, behind(getter));
    }

    /**
     * An attribute of the embeddable whose values are texts.
     *
     * @param getter a method reference to its accessor
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public TextAttribute<T> to(TextGetter<V> getter) {
        return new TextAttribute<>(entity, behind(getter));
    }

    /**
     * A to-one relation of the embeddable.
     *
     * @param getter a method reference to its accessor
     * @param <W> the entity class that is referred to
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <W> ReferenceAttribute<T, W> to(ReferenceGetter<V, W> getter) {
        return new ReferenceAttribute<>(entity, behind(getter));
    }

    private String behind(Getter<?, ?> getter) {
        return path + "." + MethodReferences.name(getter);
    }
}
