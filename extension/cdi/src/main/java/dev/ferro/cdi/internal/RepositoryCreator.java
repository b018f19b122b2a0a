package dev.ferro.cdi.internal;

import dev.ferro.Repository;
import dev.ferro.internal.repository.DefaultRepository;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/** Creates an injected {@code Repository<E>}. Stateless. */
@SuppressWarnings("rawtypes") // a bean class has no type arguments
public final class RepositoryCreator implements SyntheticBeanCreator<DefaultRepository> {

    /** For the container. */
    public RepositoryCreator() {}

    @Override
    public DefaultRepository create(Instance<Object> lookup, Parameters parameters) {
        Class<?> entity = parameters.get(Beans.ENTITY, Class.class);
        Repository<?> repository =
                lookup.select(FerroLifecycle.class).get().ferro().repository(entity);
        String using = parameters.get(Beans.USING, String.class);
        return (DefaultRepository) (using == null ? repository : repository.using(using));
    }
}
