package dev.ferro.query;

import java.util.Objects;

/**
 * A relation that a query fetches with what it finds (Q7), in one statement for all of it; a path fetches each step.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * authors.query().fetch(relation(Author::books).to(Book::publisher)).list();
 * }</pre>
 *
 * @param entity where the path begins
 * @param path names of relations joined by dots
 * @param <T> the entity class
 * @param <U> what is at the end of the path
 */
@SuppressWarnings("overloads") // a reference to an accessor is exact, so that its type decides
public record Fetch<T, U>(Class<T> entity, String path) {

    /** Refuses nulls. */
    public Fetch {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(path, "path");
    }

    /**
     * A to-one relation.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @param <U> the entity class that is referred to
     * @return the path of one step
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public static <T, U> Fetch<T, U> relation(ReferenceGetter<T, U> getter) {
        return of(getter);
    }

    /**
     * A relation to many.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @param <U> the entity class of the other side
     * @return the path of one step
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public static <T, U> Fetch<T, U> relation(RelationGetter<T, U> getter) {
        return of(getter);
    }

    /**
     * A collection of values.
     *
     * @param getter a method reference to its accessor
     * @param <T> the entity class
     * @param <V> the class of the values
     * @return the path of one step
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public static <T, V> Fetch<T, V> relation(ElementsGetter<T, V> getter) {
        return of(getter);
    }

    /**
     * A relation by its name.
     *
     * @param entity the entity class
     * @param path names of relations joined by dots, checked when a query runs
     * @param <T> the entity class
     * @return the path
     */
    public static <T> Fetch<T, Object> relation(Class<T> entity, String path) {
        return new Fetch<>(entity, path);
    }

    private static <T, U> Fetch<T, U> of(Getter<T, ?> getter) {
        return new Fetch<>(MethodReferences.entity(getter), MethodReferences.name(getter));
    }

    /**
     * One step further, to one.
     *
     * @param getter a method reference to the accessor of a to-one relation
     * @param <W> the entity class that is referred to
     * @return the longer path
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <W> Fetch<T, W> to(ReferenceGetter<U, W> getter) {
        return then(getter);
    }

    /**
     * One step further, to many.
     *
     * @param getter a method reference to the accessor of a relation to many
     * @param <W> the entity class of the other side
     * @return the longer path
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <W> Fetch<T, W> to(RelationGetter<U, W> getter) {
        return then(getter);
    }

    /**
     * One step further, to values.
     *
     * @param getter a method reference to the accessor of a collection of values
     * @param <V> the class of the values
     * @return the longer path
     * @throws dev.ferro.InvalidQueryException if it is no reference to the accessor of an attribute
     */
    public <V> Fetch<T, V> to(ElementsGetter<U, V> getter) {
        return then(getter);
    }

    private <W> Fetch<T, W> then(Getter<?, ?> getter) {
        return new Fetch<>(entity, path + "." + MethodReferences.name(getter));
    }
}
