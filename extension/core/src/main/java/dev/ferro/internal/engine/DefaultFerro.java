package dev.ferro.internal.engine;

import dev.ferro.Connections;
import dev.ferro.EntityValidation;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Schema;
import dev.ferro.Sessions;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.EntityModels;
import dev.ferro.internal.mapping.Reachable;
import dev.ferro.internal.query.Fetcher;
import dev.ferro.internal.relation.RelationLoader;
import dev.ferro.internal.repository.DefaultRelations;
import dev.ferro.internal.repository.DefaultRepository;
import dev.ferro.internal.repository.DefaultSql;
import dev.ferro.internal.repository.Engine;
import dev.ferro.internal.repository.RoutedDataSource;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Registry;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.schema.DefaultSchema;
import dev.ferro.internal.session.Ambient;
import dev.ferro.internal.session.AmbientRunner;
import dev.ferro.internal.session.Origins;
import dev.ferro.internal.session.OwnConnection;
import dev.ferro.internal.sql.EntityPlans;
import dev.ferro.internal.transaction.DefaultSessions;
import dev.ferro.internal.transaction.DefaultTransactions;
import dev.ferro.internal.validation.DetectedValidation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** One registry, one resolver, and what was learnt of the entities. Thread-safe. */
final class DefaultFerro implements Ferro {

    private final Object token = new Object();
    private final Registry registry = new Registry(token);
    private final Origins origins = new Origins(token);
    private final Ambient ambient = new Ambient(origins);
    private final Router router = new Router(registry, ambient, origins);
    private final AmbientRunner runner = new AmbientRunner(ambient, origins);
    private final HealthChecks checks = new HealthChecks(Thread::start);
    private final EntityModels models = new EntityModels();
    private final RelationLoader relations = new DefaultRelations(router, runner, new Entities());
    private final Map<Class<?>, EntityPlans<?>> plans = new ConcurrentHashMap<>();
    private final Engine engine = new Engine(router, runner, origins, new Fetcher(this::plans));
    private final List<EntityModel<?>> entities;
    private final EntityValidation validation;

    DefaultFerro(Collection<Class<?>> entities, EntityValidation validation) {
        this.validation = validation;
        List<EntityModel<?>> known = new ArrayList<>();
        entities.forEach(entity -> known.add(models.get(entity)));
        this.entities = List.copyOf(known);
    }

    @Override
    public <T> Repository<T> repository(Class<T> entity) {
        return new DefaultRepository<>(engine, plans(entity), Choice.NONE);
    }

    @SuppressWarnings("unchecked")
    private <T> EntityPlans<T> plans(Class<T> entity) {
        EntityModel<T> model = models.get(Objects.requireNonNull(entity, "entity"));
        return (EntityPlans<T>)
                plans.computeIfAbsent(entity, type -> new EntityPlans<>(model, models, relations, validation));
    }

    @Override
    public Sql sql() {
        return new DefaultSql(router, runner, Choice.NONE);
    }

    @Override
    public DataSource dataSource(String connection) {
        return new RoutedDataSource(router, runner, Objects.requireNonNull(connection, "connection"));
    }

    @Override
    public Transactions transactions() {
        return new DefaultTransactions(router, ambient);
    }

    @Override
    public Sessions sessions() {
        return new DefaultSessions(router, ambient);
    }

    @Override
    public Connections connections() {
        return new DefaultConnections(registry, ambient, new OwnConnection(origins), this::mapped, checks);
    }

    /** The entities that are known, and those reachable from them. */
    private Collection<EntityModel<?>> mapped() {
        return Reachable.from(entities, models);
    }

    @Override
    public Schema schema() {
        return new DefaultSchema(router, runner, this::mapped);
    }

    private final class Entities implements DefaultRelations.Entities {
        @Override
        public <T> Repository<T> repository(Class<T> entity) {
            return DefaultFerro.this.repository(entity);
        }

        @Override
        public <T> EntityModel<T> model(Class<T> entity) {
            return models.get(entity);
        }
    }

    @Override
    public void close() {
        ambient.refuseWithin(null);
        registry.closeAll();
        if (validation instanceof DetectedValidation detected) {
            detected.close();
        }
    }
}
