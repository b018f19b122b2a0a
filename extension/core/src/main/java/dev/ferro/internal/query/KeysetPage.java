package dev.ferro.internal.query;

import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.sql.EntityReads;
import dev.ferro.query.Expression;
import dev.ferro.query.Ordering;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.data.page.PageRequest.Mode;
import jakarta.data.page.impl.CursoredPageRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page behind or before a cursor, which holds what the rows are ordered by.
 *
 * @param engine what runs it
 * @param connection where
 * @param at the statement in the making
 * @param order in which no two rows are equal
 * @param request which page
 * @param <T> the entity class
 */
record KeysetPage<T>(
        QueryEngine<T> engine, NamedConnection connection, Rendering at, List<Ordering<T>> order, PageRequest request) {

    private record Found<T>(T entity, Cursor cursor) {}

    CursoredPage<T> find(QueryShape<T> shape, long total) {
        boolean backwards = request.mode() == Mode.CURSOR_PREVIOUS;
        List<Ordering<T>> direction =
                backwards ? order.stream().map(Ordering::reversed).toList() : order;
        QueryShape<T> wanted = shape.orderedBy(direction).limit(request.size() + 1L);
        wanted = request.cursor().isPresent()
                ? wanted.where(Keyset.behind(at, direction, row(request.cursor().get())))
                : wanted.offset(Pages.offset(request));
        List<Found<T>> found = found(wanted);
        boolean more = found.size() > request.size();
        List<Found<T>> content = new ArrayList<>(more ? found.subList(0, request.size()) : found);
        if (backwards) {
            Collections.reverse(content);
        }
        return page(content, total, more);
    }

    private List<@Nullable Object> row(Cursor cursor) {
        if (cursor.size() != order.size()) {
            throw at.refused("the cursor has " + cursor.size() + " values, but the order with the key behind it has "
                    + order.size() + "; a cursor belongs to the order it was made with");
        }
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < cursor.size(); i++) {
            row.add(cursor.get(i));
        }
        return row;
    }

    private List<Found<T>> found(QueryShape<T> wanted) {
        Rendering list = Clauses.columns(at);
        List<ValueReader> readers = new ArrayList<>();
        int column = engine.model().attributes().size();
        for (Ordering<T> ordering : order) {
            Expression<T, ?> key = Orderings.key(at, ordering);
            Expressions.render(list.text(", "), key, Types.of(at, key));
            readers.add(ValueReader.of(at, key, ++column));
        }
        Statement statement = Clauses.select(at, list, wanted).done();
        EntityReads<T> reads = engine.reads(connection);
        List<FetchStep> steps = engine.steps(wanted);
        return engine.run(connection, statement, work -> {
            List<Found<T>> found = statement.read(work, rows -> {
                List<@Nullable Object> keys = new ArrayList<>();
                for (ValueReader reader : readers) {
                    keys.add(reader.read(rows));
                }
                return new Found<>(reads.hydrate(rows, work), new KeysetCursor(keys));
            });
            engine.fetch(work, found.stream().map(Found::entity).toList(), steps);
            return found;
        });
    }

    private CursoredPage<T> page(List<Found<T>> content, long total, boolean more) {
        List<T> entities = content.stream().map(Found::entity).toList();
        List<Cursor> cursors = content.stream().map(Found::cursor).toList();
        if (content.isEmpty()) {
            return new CursoredPageRecord<>(entities, cursors, total, request, (PageRequest) null, null);
        }
        boolean backwards = request.mode() == Mode.CURSOR_PREVIOUS;
        boolean first = backwards ? !more : request.mode() == Mode.OFFSET && request.page() == 1;
        boolean last = !backwards && !more;
        return new CursoredPageRecord<>(entities, cursors, total, request, first, last);
    }
}
