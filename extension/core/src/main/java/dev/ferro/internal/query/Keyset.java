package dev.ferro.internal.query;

import dev.ferro.query.Comparison;
import dev.ferro.query.Expression;
import dev.ferro.query.Literal;
import dev.ferro.query.NullCheck;
import dev.ferro.query.Ordering;
import dev.ferro.query.Restriction;
import jakarta.data.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is behind a row in an order: greater in the first key, or equal there and greater in the second, and so on. */
final class Keyset {

    private Keyset() {}

    static <T> Restriction<T> behind(Rendering at, List<Ordering<T>> orderings, List<@Nullable Object> row) {
        List<Restriction<T>> alternatives = new ArrayList<>();
        List<Restriction<T>> equal = new ArrayList<>();
        for (int i = 0; i < orderings.size(); i++) {
            Expression<T, Object> key = key(at, orderings.get(i));
            Object value = row.get(i);
            List<Restriction<T>> parts = new ArrayList<>(equal);
            parts.add(behind(key, orderings.get(i), value));
            alternatives.add(Restriction.all(parts));
            equal.add(value == null ? key.isNull() : compared(key, Comparison.Operator.EQUAL, value));
        }
        return Restriction.any(alternatives);
    }

    private static <T> Restriction<T> behind(Expression<T, Object> key, Ordering<T> ordering, @Nullable Object value) {
        boolean nullsLast = ordering.nulls() == Ordering.Nulls.LAST;
        if (value == null) {
            return nullsLast ? Restriction.any() : key.notNull();
        }
        Restriction<T> further = compared(
                key,
                ordering.direction() == Direction.ASC ? Comparison.Operator.GREATER : Comparison.Operator.LESS,
                value);
        return nullsLast ? further.or(new NullCheck<>(key)) : further;
    }

    private static <T> Restriction<T> compared(Expression<T, Object> key, Comparison.Operator operator, Object value) {
        return new Comparison<>(key, operator, new Literal<>(value));
    }

    @SuppressWarnings("unchecked") // the value is brought to the type of the key when it is bound
    private static <T> Expression<T, Object> key(Rendering at, Ordering<T> ordering) {
        return (Expression<T, Object>) Orderings.key(at, ordering);
    }
}
