package dev.ferro.internal.sql;

import dev.ferro.Database;
import dev.ferro.EntityValidation;
import dev.ferro.Ref;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.EntityModels;
import dev.ferro.internal.pool.ConnectionIdentity;
import dev.ferro.internal.relation.LoadedRef;
import dev.ferro.internal.relation.RelationLoader;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The plans of one entity, one per dialect, each made when first needed. Thread-safe: two threads may make the same plan,
 * and it does not matter whose is kept.
 *
 * @param <T> the entity class
 */
public final class EntityPlans<T> {

    private final EntityModel<T> model;
    private final EntityModels models;
    private final RelationLoader relations;
    private final EntityValidation validation;
    private final AtomicReferenceArray<EntityOperations<T>> plans =
            new AtomicReferenceArray<>(Database.values().length);

    /**
     * Creates the plans of an entity.
     *
     * @param model of the entity
     * @param models of all entities, for those that it refers to
     * @param relations does what the relations of the entity are asked for
     * @param validation of what is written
     */
    public EntityPlans(
            EntityModel<T> model, EntityModels models, RelationLoader relations, EntityValidation validation) {
        this.model = model;
        this.models = models;
        this.relations = relations;
        this.validation = validation;
    }

    /**
     * Looks at an instance that is to be written.
     *
     * @return always the same
     */
    public EntityValidation validation() {
        return validation;
    }

    /**
     * The entity's model.
     *
     * @return the model
     */
    public EntityModel<T> model() {
        return model;
    }

    /**
     * The models of all entities, for those that this one refers to.
     *
     * @return the models
     */
    public EntityModels models() {
        return models;
    }

    /**
     * A reference as a row holds it.
     *
     * @param target the entity class that it refers to
     * @param id the key
     * @param from where it was read
     * @return a reference that finds its target there
     */
    public Ref<?> reference(Class<?> target, Object id, ConnectionIdentity from) {
        LoadedRef<?> reference = new LoadedRef<>(target, id, relations);
        reference.origin(from);
        return reference;
    }

    /**
     * What can be done with the entity on a dialect.
     *
     * @param dialect of the connection that was chosen
     * @return the operations
     */
    @SuppressWarnings("EnumOrdinal") // a slot of an array on the way of every operation; never stored
    public EntityOperations<T> on(Dialect dialect) {
        int slot = dialect.database().ordinal();
        EntityOperations<T> present = plans.get(slot);
        if (present == null) {
            present = new EntityOperations<>(new EntityPlan<>(model, dialect, relations), dialect);
            plans.set(slot, present);
        }
        return present;
    }
}
