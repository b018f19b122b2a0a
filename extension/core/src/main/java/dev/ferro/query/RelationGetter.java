package dev.ferro.query;

import dev.ferro.Relation;

/**
 * A {@link Getter} of a relation to many.
 *
 * @param <T> the entity class
 * @param <U> the entity class of the other side
 */
@FunctionalInterface
public interface RelationGetter<T, U> extends Getter<T, Relation<U>> {}
