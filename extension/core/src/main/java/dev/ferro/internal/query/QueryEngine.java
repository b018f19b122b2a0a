package dev.ferro.internal.query;

import dev.ferro.NoResultException;
import dev.ferro.Ref;
import dev.ferro.SeveralResultsException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.mapping.EntityModel;
import dev.ferro.internal.mapping.EntityModels;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.AmbientRunner;
import dev.ferro.internal.session.EntityWork;
import dev.ferro.internal.session.Rows;
import dev.ferro.internal.session.Work;
import dev.ferro.internal.session.Workplace;
import dev.ferro.internal.sql.EntityPlans;
import dev.ferro.internal.sql.EntityReads;
import dev.ferro.internal.sql.Privileges;
import dev.ferro.query.Query;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the queries of one entity run with. Thread-safe.
 *
 * @param <T> the entity class
 */
public final class QueryEngine<T> {

    private static final String ALIAS = "t";

    private final Router router;
    private final AmbientRunner runner;
    private final EntityPlans<T> plans;
    private final Choice choice;
    private final Fetcher fetcher;

    /**
     * Creates an engine.
     *
     * @param router the resolver
     * @param runner runs what was routed
     * @param plans of the entity
     * @param choice at the use site
     * @param fetcher of relations
     */
    public QueryEngine(Router router, AmbientRunner runner, EntityPlans<T> plans, Choice choice, Fetcher fetcher) {
        this.router = router;
        this.runner = runner;
        this.plans = plans;
        this.choice = choice;
        this.fetcher = fetcher;
    }

    /**
     * A query for all entities.
     *
     * @return the query
     */
    public Query<T> query() {
        return new DefaultQuery<>(this, QueryShape.everything());
    }

    EntityModel<T> model() {
        return plans.model();
    }

    /** The first step of every operation. */
    NamedConnection route() {
        return router.route(choice, plans.model());
    }

    Rendering rendering(NamedConnection connection) {
        EntityModels models = plans.models();
        return Rendering.of(connection.dialect(), connection.name(), new Scope(models, plans.model(), ALIAS));
    }

    EntityReads<T> reads(NamedConnection connection) {
        return plans.on(connection.dialect()).reads();
    }

    <R extends @Nullable Object> R run(NamedConnection connection, Statement statement, Work<R> work) {
        router.check(connection, statement.references(), plans.model());
        return runner.run(connection, plans.model(), work);
    }

    /** A value that was selected; a reference among them comes from where it was read (R19a). */
    @Nullable
    Object selected(NamedConnection connection, @Nullable Object value) {
        return value instanceof Ref<?> reference
                ? plans.reference(reference.entity(), reference.id(), connection.identity())
                : value;
    }

    List<FetchStep> steps(QueryShape<T> shape) {
        return fetcher.steps(plans.model(), shape.fetches());
    }

    void fetch(Workplace at, List<T> found, List<FetchStep> steps) throws SQLException {
        fetcher.fetch(at, found, steps);
    }

    List<T> list(NamedConnection connection, Statement statement, QueryShape<T> shape) {
        return run(connection, statement, reading(connection, statement, steps(shape)));
    }

    private Work<List<T>> reading(NamedConnection connection, Statement statement, List<FetchStep> steps) {
        EntityReads<T> reads = reads(connection);
        return at -> {
            List<T> found = statement.read(at, rows -> reads.hydrate(rows, at));
            fetch(at, found, steps);
            return found;
        };
    }

    Stream<T> stream(NamedConnection connection, Statement statement, QueryShape<T> shape) {
        router.check(connection, statement.references(), plans.model());
        EntityReads<T> reads = reads(connection);
        List<FetchStep> steps = steps(shape);
        return runner.stream(connection, plans.model(), reading(connection, statement, steps), at -> {
            Rows<T> rows = statement.open(at, row -> reads.hydrate(row, at));
            return steps.isEmpty() ? rows : new FetchedRows<>(rows, found -> fetch(at, found, steps));
        });
    }

    /** Any row may have changed: what the session knows of instances is no longer what the database says. */
    long change(NamedConnection connection, Statement statement) {
        router.check(connection, statement.references(), plans.model());
        EntityWork what = new EntityWork(plans.model(), () -> Privileges.ofChange(plans.model(), statement.sql()));
        return runner.run(connection, what, at -> {
            at.forgetInstances();
            return statement.execute(at);
        });
    }

    <R extends @Nullable Object> R only(List<R> found, String connection) {
        String name = model().name();
        if (found.isEmpty()) {
            throw new NoResultException(connection, Messages.MSG.noResult(name, connection));
        }
        if (found.size() > 1) {
            throw new SeveralResultsException(connection, Messages.MSG.severalResults(name, connection));
        }
        return found.get(0);
    }
}
