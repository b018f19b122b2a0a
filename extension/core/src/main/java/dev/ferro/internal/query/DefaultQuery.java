package dev.ferro.internal.query;

import dev.ferro.InvalidQueryException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.query.Assignment;
import dev.ferro.query.Expression;
import dev.ferro.query.Fetch;
import dev.ferro.query.Ordering;
import dev.ferro.query.Query;
import dev.ferro.query.Restriction;
import dev.ferro.query.Selection;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query and what runs it.
 *
 * @param <T> the entity class
 */
final class DefaultQuery<T> extends Query<T> {

    private final QueryEngine<T> engine;
    private final QueryShape<T> shape;

    DefaultQuery(QueryEngine<T> engine, QueryShape<T> shape) {
        this.engine = engine;
        this.shape = shape;
    }

    private Query<T> with(QueryShape<T> changed) {
        return new DefaultQuery<>(engine, changed);
    }

    @Override
    public Class<T> entity() {
        return engine.model().type();
    }

    @Override
    public Query<T> where(Restriction<T> restriction) {
        return with(shape.where(Objects.requireNonNull(restriction, "restriction")));
    }

    @Override
    public Query<T> orderBy(List<Ordering<T>> orderings) {
        return with(shape.orderBy(orderings));
    }

    @Override
    public Query<T> fetch(List<? extends Fetch<T, ?>> fetches) {
        return with(shape.fetch(fetches));
    }

    @Override
    public Query<T> limit(long most) {
        return with(shape.limit(most));
    }

    @Override
    public Query<T> offset(long skipped) {
        return with(shape.offset(skipped));
    }

    private Statement entities(NamedConnection connection, QueryShape<T> wanted) {
        Rendering at = engine.rendering(connection);
        return Clauses.select(at, Clauses.columns(at), wanted).done();
    }

    @Override
    public List<T> list() {
        NamedConnection connection = engine.route();
        return engine.list(connection, entities(connection, shape), shape);
    }

    @Override
    public Stream<T> stream() {
        NamedConnection connection = engine.route();
        return engine.stream(connection, entities(connection, shape), shape);
    }

    @Override
    public Optional<T> first() {
        NamedConnection connection = engine.route();
        return engine.list(connection, entities(connection, shape.atMost(1)), shape).stream()
                .findFirst();
    }

    @Override
    public T single() {
        NamedConnection connection = engine.route();
        List<T> found = engine.list(connection, entities(connection, shape.atMost(2)), shape);
        return engine.only(found, connection.name());
    }

    @Override
    public long count() {
        NamedConnection connection = engine.route();
        Statement statement = Counts.count(engine.rendering(connection), shape);
        return engine.run(connection, statement, at -> statement.read(at, rows -> rows.getLong(1)))
                .get(0);
    }

    @Override
    public boolean exists() {
        NamedConnection connection = engine.route();
        Statement statement = Counts.exists(engine.rendering(connection), shape);
        return !engine.run(connection, statement, at -> statement.read(at, rows -> true))
                .isEmpty();
    }

    @Override
    public Page<T> page(PageRequest request) {
        return new Pages<>(engine, shape).page(request);
    }

    @Override
    public CursoredPage<T> cursoredPage(PageRequest request) {
        return new Pages<>(engine, shape).cursoredPage(request);
    }

    @Override
    public long update(List<Assignment<T>> assignments) {
        NamedConnection connection = engine.route();
        Rendering at = engine.rendering(connection);
        refuseOrder(at, "update");
        return engine.change(connection, Changes.update(at, assignments, shape.restriction()));
    }

    @Override
    public long delete() {
        NamedConnection connection = engine.route();
        Rendering at = engine.rendering(connection);
        refuseOrder(at, "delete");
        return engine.change(connection, Changes.delete(at, shape.restriction()));
    }

    private void refuseOrder(Rendering at, String operation) {
        if (shape.isCut() || !shape.orderings().isEmpty()) {
            throw at.refused("an order, a limit or an offset means nothing to " + operation
                    + ", which takes all rows of its restriction");
        }
    }

    @Override
    public <V> Selection<T, @Nullable V> select(Expression<T, V> expression) {
        return new DefaultSelection<>(
                engine, new SelectionShape<>(shape, List.of(expression), List.of()), Projection.value());
    }

    @Override
    public <R extends Record> Selection<T, R> select(Class<R> type, List<? extends Expression<T, ?>> expressions) {
        int components = type.getRecordComponents().length;
        if (components != expressions.size()) {
            throw new InvalidQueryException(
                    null,
                    Messages.MSG.invalidQuery(
                            engine.model().name(),
                            type.getSimpleName() + " has " + components + " components, but " + expressions.size()
                                    + " expressions are selected"));
        }
        return new DefaultSelection<>(
                engine, new SelectionShape<>(shape, expressions, List.of()), Projection.record(type));
    }

    @Override
    public String toString() {
        return "Query<" + engine.model().name() + ">";
    }
}
