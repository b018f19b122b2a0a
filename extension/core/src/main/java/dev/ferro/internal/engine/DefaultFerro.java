package dev.ferro.internal.engine;

import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Schema;
import dev.ferro.Sql;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.EntityModels;
import dev.ferro.internal.repository.DefaultRepository;
import dev.ferro.internal.repository.DefaultSql;
import dev.ferro.internal.repository.RoutedDataSource;
import dev.ferro.internal.routing.Registry;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.schema.SchemaCreator;
import dev.ferro.internal.sql.EntityPlans;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** One registry, one resolver, and what was learnt of the entities. Thread-safe. */
final class DefaultFerro implements Ferro {

    private final Registry registry = new Registry();
    private final Router router = new Router(registry);
    private final EntityModels models = new EntityModels();
    private final Map<Class<?>, EntityPlans<?>> plans = new ConcurrentHashMap<>();
    private final List<EntityModel<?>> entities;

    DefaultFerro(Collection<Class<?>> entities) {
        List<EntityModel<?>> known = new ArrayList<>();
        entities.forEach(entity -> known.add(models.get(entity)));
        this.entities = List.copyOf(known);
    }

    @Override
    public <T> Repository<T> repository(Class<T> entity) {
        return new DefaultRepository<>(router, plans(entity), null);
    }

    @SuppressWarnings("unchecked")
    private <T> EntityPlans<T> plans(Class<T> entity) {
        EntityModel<T> model = models.get(Objects.requireNonNull(entity, "entity"));
        return (EntityPlans<T>) plans.computeIfAbsent(entity, type -> new EntityPlans<>(model));
    }

    @Override
    public Sql sql() {
        return new DefaultSql(router, null);
    }

    @Override
    public DataSource dataSource(String connection) {
        return new RoutedDataSource(router, Objects.requireNonNull(connection, "connection"));
    }

    @Override
    public Connections connections() {
        return new DefaultConnections(registry, entities);
    }

    @Override
    public Schema schema() {
        return connection -> SchemaCreator.create(
                router.route(Objects.requireNonNull(connection, "connection"), "Schema"), entities);
    }

    @Override
    public void close() {
        registry.closeAll();
    }
}
