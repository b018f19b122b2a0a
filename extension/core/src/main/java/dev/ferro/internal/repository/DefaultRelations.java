package dev.ferro.internal.repository;

import dev.ferro.Repository;
import dev.ferro.internal.relation.LoadedRef;
import dev.ferro.internal.relation.RelationLoader;
import java.util.Optional;

/** Does what relations are asked for by the repositories of their targets, which ask the resolver. Thread-safe. */
public final class DefaultRelations implements RelationLoader {

    private final Repositories repositories;

    /**
     * Creates a loader.
     *
     * @param repositories of one Ferro
     */
    public DefaultRelations(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public <T> Optional<T> find(LoadedRef<T> reference) {
        return repositories.of(reference.entity()).find(reference);
    }

    /** Gives the repository of an entity. */
    @FunctionalInterface
    public interface Repositories {

        /**
         * The repository of an entity.
         *
         * @param entity a class with {@code @Entity}
         * @param <T> the entity class
         * @return without an explicit choice of a connection
         */
        <T> Repository<T> of(Class<T> entity);
    }
}
