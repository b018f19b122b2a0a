package dev.ferro.internal.query;

import dev.ferro.query.Expression;
import dev.ferro.query.Restriction;
import java.util.ArrayList;
import java.util.List;

/**
 * What is selected, of which groups. Immutable.
 *
 * @param query the entities
 * @param expressions what is selected of them
 * @param groups what groups are equal in
 * @param having the restriction on groups
 * @param word what stands before the list
 * @param <T> the entity class
 */
record SelectionShape<T>(
        QueryShape<T> query,
        List<? extends Expression<T, ?>> expressions,
        List<? extends Expression<T, ?>> groups,
        Restriction<T> having,
        String word) {

    private static final String DISTINCT = "distinct ";

    SelectionShape {
        expressions = List.copyOf(expressions);
        groups = List.copyOf(groups);
    }

    SelectionShape(
            QueryShape<T> query,
            List<? extends Expression<T, ?>> expressions,
            List<? extends Expression<T, ?>> groups) {
        this(query, expressions, groups, Restriction.unrestricted(), "");
    }

    SelectionShape<T> distinct() {
        return new SelectionShape<>(query, expressions, groups, having, DISTINCT);
    }

    SelectionShape<T> groupBy(List<? extends Expression<T, ?>> others) {
        List<Expression<T, ?>> all = new ArrayList<>(groups);
        all.addAll(others);
        return new SelectionShape<>(query, expressions, all, having, word);
    }

    SelectionShape<T> having(Restriction<T> other) {
        return new SelectionShape<>(query, expressions, groups, having.and(other), word);
    }

    SelectionShape<T> atMost(long most) {
        return new SelectionShape<>(query.atMost(most), expressions, groups, having, word);
    }

    Statement render(Rendering at) {
        refuseOtherOrder(at);
        Grouping.check(at, this);
        Rendering list = at.part().text(word);
        String separator = "";
        for (Expression<T, ?> expression : expressions) {
            Expressions.render(list.text(separator), expression, Types.of(at, expression));
            separator = ", ";
        }
        Rendering grouping = at.part();
        for (Expression<T, ?> group : groups) {
            Selected.render(grouping.text(grouping.isEmpty() ? " group by " : ", "), group, expressions);
        }
        grouping.append(Clauses.condition(at, " having ", having));
        return Clauses.select(at, list, grouping, query, expressions).done();
    }

    /** Of rows that are made one, each may have another value: PostgreSQL refuses that, and SQLite takes any of them. */
    private void refuseOtherOrder(Rendering at) {
        if (word.equals(DISTINCT)
                && !query.orderings().stream().allMatch(ordering -> isSelected(at, Orderings.key(at, ordering)))) {
            throw at.refused("what is distinct can only be ordered by what is selected");
        }
    }

    /** By its text: the same attribute may be written in several ways. */
    private boolean isSelected(Rendering at, Expression<T, ?> key) {
        return expressions.stream().anyMatch(selected -> at.textOf(selected).equals(at.textOf(key)));
    }
}
