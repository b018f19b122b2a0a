package dev.ferro.internal.query;

import dev.ferro.query.Attribute;
import dev.ferro.query.ChangedCase;
import dev.ferro.query.Expression;
import dev.ferro.query.Like;
import dev.ferro.query.Ordering;
import jakarta.data.Direction;
import java.util.ArrayList;
import java.util.List;

/** Renders orders. */
final class Orderings {

    private Orderings() {}

    /** With the key behind it, so that no two rows are equal. */
    static <T> List<Ordering<T>> total(Class<T> entity, Scope scope, List<Ordering<T>> orderings) {
        List<Ordering<T>> total = new ArrayList<>(orderings);
        scope.root().ids().stream()
                .filter(key -> orderings.stream().noneMatch(ordering -> isBy(ordering, key.name())))
                .forEach(key -> total.add(Ordering.asc(Attribute.attribute(entity, key.name()))));
        return total;
    }

    private static boolean isBy(Ordering<?> ordering, String name) {
        return ordering.letters() == Like.Case.SENSITIVE
                && ordering.expression() instanceof Attribute<?, ?> attribute
                && attribute.path().equals(name);
    }

    /** What is compared; a case that is to be ignored means nothing for what is no text. */
    @SuppressWarnings("unchecked") // its type was just looked at
    static <T> Expression<T, ?> key(Rendering at, Ordering<T> ordering) {
        Expression<T, ?> expression = ordering.expression();
        return ordering.letters() == Like.Case.IGNORED
                        && Types.of(at, expression).isText()
                ? new ChangedCase<>(ChangedCase.To.LOWER, (Expression<T, String>) expression)
                : expression;
    }

    static <T> Rendering render(Rendering at, List<Ordering<T>> orderings, List<? extends Expression<T, ?>> selected) {
        Rendering rendered = at.part();
        for (Ordering<T> ordering : orderings) {
            rendered.text(rendered.isEmpty() ? " order by " : ", ");
            Expression<T, ?> key = key(at, ordering);
            Selected.render(rendered, key, selected);
            rendered.text(ordering.direction() == Direction.ASC ? " asc" : " desc");
            if (Types.nullable(at, key)) {
                rendered.text(ordering.nulls() == Ordering.Nulls.FIRST ? " nulls first" : " nulls last");
            }
        }
        return rendered;
    }
}
