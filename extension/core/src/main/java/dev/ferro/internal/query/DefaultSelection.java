package dev.ferro.internal.query;

import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.query.Expression;
import dev.ferro.query.Restriction;
import dev.ferro.query.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A selection and what runs it.
 *
 * @param <T> the entity class
 * @param <R> what is selected
 */
final class DefaultSelection<T, R extends @Nullable Object> extends Selection<T, R> {

    private final QueryEngine<T> engine;
    private final SelectionShape<T> shape;
    private final Projection<R> projection;

    DefaultSelection(QueryEngine<T> engine, SelectionShape<T> shape, Projection<R> projection) {
        this.engine = engine;
        this.shape = shape;
        this.projection = projection;
    }

    private Selection<T, R> with(SelectionShape<T> changed) {
        return new DefaultSelection<>(engine, changed, projection);
    }

    @Override
    public Selection<T, R> distinct() {
        return with(shape.distinct());
    }

    @Override
    public Selection<T, R> groupBy(List<? extends Expression<T, ?>> expressions) {
        return with(shape.groupBy(expressions));
    }

    @Override
    public Selection<T, R> having(Restriction<T> restriction) {
        return with(shape.having(Objects.requireNonNull(restriction, "restriction")));
    }

    @Override
    public List<R> list() {
        return list(engine.route(), shape);
    }

    private List<R> list(NamedConnection connection, SelectionShape<T> wanted) {
        Rendering at = engine.rendering(connection);
        Statement statement = wanted.render(at);
        List<ValueReader> readers = new ArrayList<>();
        for (Expression<T, ?> expression : wanted.expressions()) {
            readers.add(ValueReader.of(at, expression, readers.size() + 1));
        }
        return engine.run(
                connection,
                statement,
                work -> statement.read(work, rows -> {
                    @Nullable Object[] values = new Object[readers.size()];
                    for (int i = 0; i < values.length; i++) {
                        Object value =
                                readers.get(i).readAs(wanted.expressions().get(i), rows);
                        values[i] = engine.selected(connection, value);
                    }
                    return projection.of(values);
                }));
    }

    @Override
    public Optional<R> first() {
        List<R> found = list(engine.route(), shape.atMost(1));
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    @Override
    public R single() {
        NamedConnection connection = engine.route();
        return engine.only(list(connection, shape.atMost(2)), connection.name());
    }

    @Override
    public String toString() {
        return "Selection<" + engine.model().name() + ">";
    }
}
