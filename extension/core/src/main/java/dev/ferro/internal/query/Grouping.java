package dev.ferro.internal.query;

import dev.ferro.internal.mapping.MappedAttribute;
import dev.ferro.query.Arithmetic;
import dev.ferro.query.Average;
import dev.ferro.query.ChangedCase;
import dev.ferro.query.Concatenation;
import dev.ferro.query.Count;
import dev.ferro.query.Expression;
import dev.ferro.query.Extreme;
import dev.ferro.query.Length;
import dev.ferro.query.Literal;
import dev.ferro.query.Sum;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses what has no one value in a group of rows, or in all of them beside an aggregate: PostgreSQL refuses it, and
 * SQLite takes that of any row.
 */
final class Grouping {

    private final Rendering at;
    private final List<String> groups;

    private Grouping(Rendering at, List<String> groups) {
        this.at = at;
        this.groups = groups;
    }

    static void check(Rendering at, SelectionShape<?> shape) {
        List<Expression<?, ?>> wanted = Stream.concat(
                        shape.expressions().stream(),
                        shape.query().orderings().stream().map(ordering -> Orderings.key(at, ordering)))
                .collect(Collectors.toList());
        boolean grouped =
                !shape.groups().isEmpty() || shape.expressions().stream().anyMatch(Grouping::hasAggregate);
        List<String> groups =
                shape.groups().stream().map(group -> at.textOf(group)).toList();
        if (!grouped || isByKey(at, groups)) {
            return;
        }
        Grouping grouping = new Grouping(at, groups);
        if (!wanted.stream().allMatch(grouping::isSettled)) {
            throw at.refused(
                    "beside an aggregate or groupBy only aggregates, and what is grouped by, can be selected and"
                            + " ordered by; add the rest to groupBy");
        }
    }

    /** Each row is a group of its own. */
    private static boolean isByKey(Rendering at, List<String> groups) {
        String alias = at.scope().alias();
        return at.scope().root().ids().stream()
                .map(MappedAttribute::column)
                .allMatch(column -> groups.contains(alias + "." + column.quoted()));
    }

    private boolean isSettled(Expression<?, ?> expression) {
        return groups.contains(at.textOf(expression))
                || isAggregate(expression)
                || expression instanceof Literal
                || (!parts(expression).isEmpty() && parts(expression).stream().allMatch(this::isSettled));
    }

    private static boolean hasAggregate(Expression<?, ?> expression) {
        return isAggregate(expression) || parts(expression).stream().anyMatch(Grouping::hasAggregate);
    }

    private static boolean isAggregate(Expression<?, ?> expression) {
        return expression instanceof Sum
                || expression instanceof Average
                || expression instanceof Extreme
                || expression instanceof Count;
    }

    private static List<Expression<?, ?>> parts(Expression<?, ?> expression) {
        if (expression instanceof Arithmetic<?, ?> arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        }
        if (expression instanceof Concatenation<?> concatenation) {
            return List.of(concatenation.first(), concatenation.second());
        }
        if (expression instanceof Length<?> length) {
            return List.of(length.text());
        }
        return expression instanceof ChangedCase<?> changed ? List.of(changed.text()) : List.of();
    }
}
