package dev.ferro.cdi.internal;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import dev.ferro.internal.repository.DefaultRepository;
import dev.ferro.internal.repository.DefaultSql;
import dev.ferro.internal.repository.RoutedDataSource;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanBuilder;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Types;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.enterprise.lang.model.types.Type;
import jakarta.inject.Singleton;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Registers the beans of a wiring. Stateless but for the container's parts.
 *
 * <p>All are singletons: what is injected is immutable and thread-safe, whereas a dependent object that an
 * {@code Instance} hands out would be kept until that {@code Instance} goes. Their bean classes are the concrete classes
 * that core creates: two containers cast to the bean class.
 */
final class Beans {

    /** The parameter with the name of the connection; absent for the default routing. */
    static final String USING = "using";

    /** The parameter with the entity class. */
    static final String ENTITY = "entity";

    /** The parameter with all entity classes. */
    static final String ENTITIES = "entities";

    private final SyntheticComponents components;
    private final Types types;

    Beans(SyntheticComponents components, Types types) {
        this.components = components;
        this.types = types;
    }

    void add(Wiring wiring) {
        addEntityClasses(wiring);
        addFor(Optional.empty(), wiring);
        for (String name : wiring.names()) {
            addFor(Optional.of(name), wiring);
            addBean(RoutedDataSource.class, DataSourceCreator.class, Optional.of(name))
                    .type(DataSource.class);
        }
    }

    private void addFor(Optional<String> using, Wiring wiring) {
        addBean(DefaultSql.class, SqlCreator.class, using).type(Sql.class);
        wiring.entities().values().forEach(entity -> addRepository(entity, using));
        if (wiring.rawRepository()) {
            addBean(DefaultRepository.class, RepositoryCreator.class, using).type(Repository.class);
        }
    }

    private void addRepository(Type entity, Optional<String> using) {
        var bean = addBean(DefaultRepository.class, RepositoryCreator.class, using)
                .type(types.parameterized(Repository.class, entity));
        if (entity.isClass()) {
            bean.withParam(ENTITY, entity.asClass().declaration());
        }
    }

    private void addEntityClasses(Wiring wiring) {
        ClassInfo[] classes = wiring.entities().values().stream()
                .filter(Type::isClass)
                .map(entity -> entity.asClass().declaration())
                .toArray(ClassInfo[]::new);
        components
                .addBean(EntityClasses.class)
                .type(EntityClasses.class)
                .scope(Singleton.class)
                .withParam(ENTITIES, classes)
                .createWith(EntityClassesCreator.class);
    }

    private <T> SyntheticBeanBuilder<T> addBean(
            Class<T> implementation, Class<? extends SyntheticBeanCreator<T>> creator, Optional<String> using) {
        SyntheticBeanBuilder<T> bean = components
                .addBean(implementation)
                .type(Object.class)
                .scope(Singleton.class)
                .createWith(creator);
        using.ifPresent(name -> bean.qualifier(Using.Literal.of(name)).withParam(USING, name));
        return bean;
    }
}
