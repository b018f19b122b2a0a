package dev.ferro.internal.query;

import dev.ferro.internal.sql.InList;
import dev.ferro.query.Between;
import dev.ferro.query.Comparison;
import dev.ferro.query.Expression;
import dev.ferro.query.In;
import dev.ferro.query.Junction;
import dev.ferro.query.Like;
import dev.ferro.query.Negation;
import dev.ferro.query.NullCheck;
import dev.ferro.query.Related;
import dev.ferro.query.Restriction;
import java.util.List;

/** Renders restrictions, with SQL's own three-valued logic. */
final class Restrictions {

    /** Beyond it a list is not padded: so long a one is seldom sent twice. */
    private static final int MOST_PADDED = 8_192;

    private static final int LONGEST_CHAIN = 128;

    private Restrictions() {}

    static void render(Rendering into, Restriction<?> restriction) {
        if (restriction instanceof Comparison<?, ?> comparison) {
            comparison(into, comparison);
        } else if (restriction instanceof Junction<?> junction) {
            junction(into, junction);
        } else if (restriction instanceof Negation<?> negation) {
            negation(into, negation);
        } else if (restriction instanceof NullCheck<?> check) {
            expression(into, check.expression());
            into.text(" is null");
        } else if (restriction instanceof In<?, ?> in) {
            in(into, in);
        } else if (restriction instanceof Between<?, ?> between) {
            between(into, between);
        } else if (restriction instanceof Related<?> related) {
            Relations.render(into, related);
        } else {
            Patterns.render(into, (Like<?>) restriction);
        }
    }

    private static void expression(Rendering into, Expression<?, ?> expression) {
        Expressions.render(into, expression, Types.of(into, expression));
    }

    private static void comparison(Rendering into, Comparison<?, ?> comparison) {
        ValueType values = Types.common(into, comparison.left(), comparison.right());
        Expressions.render(into, comparison.left(), values);
        into.text(
                switch (comparison.operator()) {
                    case EQUAL -> " = ";
                    case NOT_EQUAL -> " <> ";
                    case GREATER -> " > ";
                    case GREATER_EQUAL -> " >= ";
                    case LESS -> " < ";
                    case LESS_EQUAL -> " <= ";
                });
        Expressions.render(into, comparison.right(), values);
    }

    private static void between(Rendering into, Between<?, ?> between) {
        ValueType values = Types.common(into, between.expression(), between.least(), between.most());
        Expressions.render(into, between.expression(), values);
        into.text(" between ");
        Expressions.render(into, between.least(), values);
        into.text(" and ");
        Expressions.render(into, between.most(), values);
    }

    /** Lists are padded as {@link InList} has it, so that few texts are prepared and kept. */
    private static void in(Rendering into, In<?, ?> in) {
        // Looked at first, so that a wrong name is refused however long the list is.
        ValueType values = Types.common(into, in.expression());
        int size = in.values().size();
        if (size == 0) {
            into.text("1 = 0");
            return;
        }
        Expressions.render(into, in.expression(), values);
        into.text(" in (");
        int padded = size > MOST_PADDED ? size : InList.padded(size);
        for (int i = 0; i < padded; i++) {
            into.text(i == 0 ? "" : ", ").value(values, in.values().get(Math.min(i, size - 1)));
        }
        into.text(")");
    }

    private static void junction(Rendering into, Junction<?> junction) {
        boolean all = junction.kind() == Junction.Kind.ALL;
        if (junction.restrictions().isEmpty()) {
            into.text(all ? "1 = 1" : "1 = 0");
            return;
        }
        junction(into, junction.restrictions(), all ? " and " : " or ");
    }

    /** SQLite refuses what is nested a thousand deep, and to it a long chain is: halves of halves are not. */
    private static void junction(Rendering into, List<? extends Restriction<?>> parts, String word) {
        int half = parts.size() / 2;
        into.text("(");
        if (parts.size() > LONGEST_CHAIN) {
            junction(into, parts.subList(0, half), word);
            junction(into.text(word), parts.subList(half, parts.size()), word);
        } else {
            for (int i = 0; i < parts.size(); i++) {
                render(into.text(i == 0 ? "" : word), parts.get(i));
            }
        }
        into.text(")");
    }

    private static void negation(Rendering into, Negation<?> negation) {
        if (negation.restriction() instanceof NullCheck<?> check) {
            expression(into, check.expression());
            into.text(" is not null");
        } else {
            render(into.text("not ("), negation.restriction());
            into.text(")");
        }
    }
}
