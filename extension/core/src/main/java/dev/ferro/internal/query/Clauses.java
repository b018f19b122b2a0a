package dev.ferro.internal.query;

import dev.ferro.query.Expression;
import dev.ferro.query.Junction;
import dev.ferro.query.Restriction;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the parts of a statement together; its tables are known when everything else is rendered. */
final class Clauses {

    private Clauses() {}

    /** {@code select … from … where … order by … limit …}. */
    static <T> Rendering select(Rendering at, Rendering list, QueryShape<T> shape) {
        return select(at, list, at.part(), shape, List.of());
    }

    static <T> Rendering select(
            Rendering at,
            Rendering list,
            Rendering groups,
            QueryShape<T> shape,
            List<? extends Expression<T, ?>> selected) {
        Rendering where = where(at, shape.restriction());
        Rendering order = Orderings.render(at, shape.orderings(), selected);
        return at.part()
                .text("select ")
                .append(list)
                .text(" from ")
                .text(at.scope().tables())
                .append(where)
                .append(groups)
                .append(order)
                .append(limit(at, shape));
    }

    /** All columns of the entity, in the order of the mapping. */
    static Rendering columns(Rendering at) {
        String alias = at.scope().alias();
        return at.part()
                .text(at.scope().root().attributes().stream()
                        .map(attribute -> alias + "." + attribute.column().quoted())
                        .collect(Collectors.joining(", ")));
    }

    static Rendering where(Rendering at, Restriction<?> restriction) {
        return condition(at, " where ", restriction);
    }

    static Rendering condition(Rendering at, String word, Restriction<?> restriction) {
        Rendering condition = at.part();
        if (!isTrue(restriction)) {
            Restrictions.render(condition.text(word), restriction);
        }
        return condition;
    }

    private static boolean isTrue(Restriction<?> restriction) {
        return restriction instanceof Junction<?> junction
                && junction.kind() == Junction.Kind.ALL
                && junction.restrictions().isEmpty();
    }

    private static Rendering limit(Rendering at, QueryShape<?> shape) {
        Rendering limit = at.part();
        if (shape.isCut()) {
            limit.text(" limit ").count(shape.limit());
        }
        if (shape.offset() > 0) {
            limit.text(" offset ").count(shape.offset());
        }
        return limit;
    }
}
