package dev.ferro.internal.query;

import java.util.List;

/** Renders questions for how many there are. */
final class Counts {

    private Counts() {}

    /** The order means nothing; a limit and an offset do, and are then those of a select within. */
    static <T> Statement count(Rendering at, QueryShape<T> shape) {
        QueryShape<T> unordered = shape.orderedBy(List.of());
        if (!shape.isCut()) {
            return Clauses.select(at, at.part().text("count(*)"), unordered).done();
        }
        return at.part()
                .text("select count(*) from (")
                .append(Clauses.select(at, at.part().text("1"), unordered))
                .text(") as \"counted\"")
                .done();
    }

    static <T> Statement exists(Rendering at, QueryShape<T> shape) {
        return Clauses.select(
                        at, at.part().text("1"), shape.orderedBy(List.of()).atMost(1))
                .done();
    }
}
