package dev.ferro.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression is equal to one of some values; unknown where it is null, false where there are no values. Immutable and
 * thread-safe.
 *
 * @param expression that is looked at
 * @param values none of them null
 * @param <T> the entity class
 * @param <V> the type of the values
 */
public record In<T, V>(Expression<T, V> expression, List<V> values) implements Restriction<T> {

    /** Copies the values and refuses nulls. */
    public In {
        Objects.requireNonNull(expression, "expression");
        values = List.copyOf(values);
    }

    static <T, V> Restriction<T> of(Expression<T, V> expression, Collection<? extends @Nullable V> values) {
        List<V> present = present(values);
        Restriction<T> in = new In<>(expression, present);
        return present.size() == values.size() ? in : in.or(expression.isNull());
    }

    static <T, V> Restriction<T> noneOf(Expression<T, V> expression, Collection<? extends @Nullable V> values) {
        List<V> present = present(values);
        Restriction<T> notIn = new In<>(expression, present).negate();
        return present.size() == values.size() ? notIn : notIn.and(expression.notNull());
    }

    private static <V> List<V> present(Collection<? extends @Nullable V> values) {
        List<V> present = new ArrayList<>(values.size());
        for (V value : values) {
            if (value != null) {
                present.add(value);
            }
        }
        return present;
    }

    /** Values may be personal. */
    @Override
    public String toString() {
        return "In[expression=" + expression + ", values=" + values.size() + "]";
    }
}
