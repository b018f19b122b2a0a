package dev.ferro.internal.mapping;

import dev.ferro.EntityMappingException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The entity models of one Ferro, each read once. Thread-safe. */
public final class EntityModels {

    private final Map<Class<?>, EntityModel<?>> models = new ConcurrentHashMap<>();

    /** Creates an empty set of models. */
    public EntityModels() {}

    /**
     * The model of an entity class.
     *
     * @param type the class
     * @param <T> the class
     * @return its model
     * @throws EntityMappingException if it cannot be mapped
     */
    @SuppressWarnings("unchecked")
    public <T> EntityModel<T> get(Class<T> type) {
        EntityModel<?> model = models.get(type);
        return (EntityModel<T>) (model != null ? model : models.computeIfAbsent(type, ModelReader::read));
    }
}
