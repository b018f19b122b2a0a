package dev.ferro.query;

import dev.ferro.Ref;
import java.util.Objects;

/**
 * A to-one relation: comparable with references, and leading {@linkplain #to to} what is referred to, which is joined;
 * where the reference is null, so is everything behind it. Immutable and thread-safe.
 *
 * @param entity where the path begins
 * @param path to the attribute
 * @param <T> the entity class
 * @param <U> the entity class that is referred to
 */
@SuppressWarnings("overloads") // a lambda would be ambiguous, and is refused anyway
public record ReferenceAttribute<T, U>(Class<T> entity, String path) implements Attribute<T, Ref<U>> {

    /** Refuses nulls. */
    public ReferenceAttribute {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(path, "path");
    }

    /**
     * An attribute of the entity that is referred to.
     *
     * @param getter a method reference to its accessor
     * @param <W> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <W> ObjectAttribute<T, W> to(Getter<U, W> getter) {
        return new ObjectAttribute<>(entity, behind(getter));
    }

    /**
     * An attribute of the entity that is referred to whose values have an order.
     *
     * @param getter a method reference to its accessor
     * @param <W> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <W extends Comparable<? super W>> ComparableAttribute<T, W> to(ComparableGetter<U, W> getter) {
        return new ComparableAttribute<>(entity, behind(getter));
    }

    /**
     * An attribute of the entity that is referred to whose values are numbers.
     *
     * @param getter a method reference to its accessor
     * @param <N> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <N extends Number & Comparable<? super N>> NumericAttribute<T, N> to(NumericGetter<U, N> getter) {
        return new NumericAttribute<>(entity, behind(getter));
    }

    /**
     * An attribute of the entity that is referred to whose values are texts.
     *
     * @param getter a method reference to its accessor
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public TextAttribute<T> to(TextGetter<U> getter) {
        return new TextAttribute<>(entity, behind(getter));
    }

    /**
     * A to-one relation of the entity that is referred to.
     *
     * @param getter a method reference to its accessor
     * @param <W> the entity class that is referred to
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <W> ReferenceAttribute<T, W> to(ReferenceGetter<U, W> getter) {
        return new ReferenceAttribute<>(entity, behind(getter));
    }

    private String behind(Getter<?, ?> getter) {
        return path + "." + MethodReferences.name(getter);
    }
}
