package dev.ferro.query;

/**
 * An attribute of an entity, or one that is reached through embeddables and to-one relations. Immutable and thread-safe.
 *
 * <pre>{@code
 * attribute(User::age)                            // of the entity itself
 * attribute(User::address).to(Address::city)      // of an embeddable
 * attribute(Post::author).to(User::name)          // of another entity, which is joined
 * textAttribute(Post.class, "author.name")        // the same by its name
 * }</pre>
 *
 * <p>A method reference is looked at once per place in the program. Names are checked against the mapping when a query
 * runs; nothing that is no name of an attribute reaches the database (Q8).
 *
 * @param <T> the entity class
 * @param <V> the type of the attribute
 */
@SuppressWarnings("overloads") // a lambda would be ambiguous, and is refused anyway
public sealed interface Attribute<T, V> extends Expression<T, V>
        permits ObjectAttribute, ComparableAttribute, NumericAttribute, TextAttribute, ReferenceAttribute {

    /**
     * Where the path begins.
     *
     * @return the entity class, or a superclass that its attributes are inherited from
     */
    Class<T> entity();

    /**
     * The way to the attribute.
     *
     * @return its name, or names joined by dots
     */
    String path();

    /**
     * An attribute of any type.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @param <V> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    static <T, V> ObjectAttribute<T, V> attribute(Getter<T, V> getter) {
        return new ObjectAttribute<>(MethodReferences.entity(getter), MethodReferences.name(getter));
    }

    /**
     * An attribute whose values have an order.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @param <V> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    static <T, V extends Comparable<? super V>> ComparableAttribute<T, V> attribute(ComparableGetter<T, V> getter) {
        return new ComparableAttribute<>(MethodReferences.entity(getter), MethodReferences.name(getter));
    }

    /**
     * An attribute whose values are numbers.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @param <N> the type of the attribute
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    static <T, N extends Number & Comparable<? super N>> NumericAttribute<T, N> attribute(NumericGetter<T, N> getter) {
        return new NumericAttribute<>(MethodReferences.entity(getter), MethodReferences.name(getter));
    }

    /**
     * An attribute whose values are texts.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    static <T> TextAttribute<T> attribute(TextGetter<T> getter) {
        return new TextAttribute<>(MethodReferences.entity(getter), MethodReferences.name(getter));
    }

    /**
     * A to-one relation.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @param <U> the entity class that is referred to
     * @return the attribute
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    static <T, U> ReferenceAttribute<T, U> attribute(ReferenceGetter<T, U> getter) {
        return new ReferenceAttribute<>(MethodReferences.entity(getter), MethodReferences.name(getter));
    }

    /**
     * An attribute by its name, with values that are converted to its type where nothing is lost.
     *
     * @param entity the entity class
     * @param path names joined by dots
     * @param <T> the entity class
     * @return the attribute
     */
    static <T> ObjectAttribute<T, Object> attribute(Class<T> entity, String path) {
        return new ObjectAttribute<>(entity, path);
    }

    /**
     * An attribute whose values have an order, by its name.
     *
     * @param entity the entity class
     * @param path names joined by dots
     * @param type of the attribute
     * @param <T> the entity class
     * @param <V> the type of the attribute
     * @return the attribute
     */
    @SuppressWarnings("unused") // the class only says V
    static <T, V extends Comparable<? super V>> ComparableAttribute<T, V> attribute(
            Class<T> entity, String path, Class<V> type) {
        return new ComparableAttribute<>(entity, path);
    }

    /**
     * An attribute whose values are numbers, by its name.
     *
     * @param entity the entity class
     * @param path names joined by dots
     * @param type of the attribute
     * @param <T> the entity class
     * @param <N> the type of the attribute
     * @return the attribute
     */
    @SuppressWarnings("unused") // the class only says N
    static <T, N extends Number & Comparable<? super N>> NumericAttribute<T, N> numericAttribute(
            Class<T> entity, String path, Class<N> type) {
        return new NumericAttribute<>(entity, path);
    }

    /**
     * An attribute whose values are texts, by its name.
     *
     * @param entity the entity class
     * @param path names joined by dots
     * @param <T> the entity class
     * @return the attribute
     */
    static <T> TextAttribute<T> textAttribute(Class<T> entity, String path) {
        return new TextAttribute<>(entity, path);
    }
}
