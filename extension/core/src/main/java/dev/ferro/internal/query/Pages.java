package dev.ferro.internal.query;

import dev.ferro.InvalidQueryException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.query.Ordering;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.page.impl.PageRecord;
import java.util.List;

/**
 * Finds pages.
 *
 * @param engine what runs them
 * @param shape of the query
 * @param <T> the entity class
 */
record Pages<T>(QueryEngine<T> engine, QueryShape<T> shape) {

    Page<T> page(PageRequest request) {
        NamedConnection connection = engine.route();
        Rendering at = engine.rendering(connection);
        refuseLimit(at);
        if (request.mode() != PageRequest.Mode.OFFSET) {
            throw new InvalidQueryException(connection.name(), Messages.MSG.cursorPage("this request"));
        }
        // One more row tells whether there is another page.
        QueryShape<T> wanted =
                shape.orderedBy(order(at)).limit(request.size() + 1L).offset(offset(request));
        List<T> found = engine.list(
                connection, Clauses.select(at, Clauses.columns(at), wanted).done(), shape);
        boolean more = found.size() > request.size();
        List<T> content = List.copyOf(more ? found.subList(0, request.size()) : found);
        return request.requestTotal()
                ? new PageRecord<>(request, content, total(connection))
                : new PageRecord<>(request, content, -1, more);
    }

    CursoredPage<T> cursoredPage(PageRequest request) {
        NamedConnection connection = engine.route();
        Rendering at = engine.rendering(connection);
        refuseLimit(at);
        KeysetPage<T> page = new KeysetPage<>(engine, connection, at, order(at), request);
        return page.find(shape, request.requestTotal() ? total(connection) : -1);
    }

    List<Ordering<T>> order(Rendering at) {
        return Orderings.total(engine.model().type(), at.scope(), shape.orderings());
    }

    private long total(NamedConnection connection) {
        Statement statement = Counts.count(engine.rendering(connection), shape);
        return engine.run(connection, statement, at -> statement.read(at, rows -> rows.getLong(1)))
                .get(0);
    }

    private void refuseLimit(Rendering at) {
        if (shape.isCut()) {
            throw at.refused("a page has a size of its own, beside which there is no limit and no offset");
        }
    }

    /** A page beyond everything is empty; an overflow would make it the first one. */
    static long offset(PageRequest request) {
        long pages = request.page() - 1;
        return pages > Long.MAX_VALUE / request.size() ? Long.MAX_VALUE : pages * request.size();
    }
}
