package dev.ferro.internal.query;

import dev.ferro.query.Expression;
import java.util.List;

/** Expressions that are in the list of a select already. */
final class Selected {

    private Selected() {}

    /** By its place in the list if it is there: two placeholders in the same expression are not the same to PostgreSQL. */
    static void render(Rendering into, Expression<?, ?> expression, List<? extends Expression<?, ?>> selected) {
        int place = selected.indexOf(expression);
        if (place >= 0) {
            into.text(String.valueOf(place + 1));
        } else {
            Expressions.render(into, expression, Types.of(into, expression));
        }
    }
}
