package dev.ferro.cdi.internal;

import dev.ferro.internal.validation.DetectedValidation;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Carries the entity classes over from deployment to the start, and the ways to the container's validator and
 * transactions. Stateless. */
public final class EntityClassesCreator implements SyntheticBeanCreator<EntityClasses> {

    /** For the container. */
    public EntityClassesCreator() {}

    @Override
    public EntityClasses create(Instance<Object> lookup, Parameters parameters) {
        return new EntityClasses(
                new DetectedValidation(() -> ContainerValidator.find(lookup)),
                new TransactionManagers(lookup),
                parameters.get(Beans.ENTITIES, Class[].class));
    }
}
