package dev.ferro.internal.query;

import dev.ferro.query.Arithmetic;
import dev.ferro.query.Attribute;
import dev.ferro.query.Average;
import dev.ferro.query.ChangedCase;
import dev.ferro.query.Concatenation;
import dev.ferro.query.Count;
import dev.ferro.query.Expression;
import dev.ferro.query.Extreme;
import dev.ferro.query.Length;
import dev.ferro.query.Literal;
import dev.ferro.query.Sum;
import java.util.Objects;

/** Renders expressions. */
final class Expressions {

    private Expressions() {}

    /** A value gets the type of what it is used with. */
    static void render(Rendering into, Expression<?, ?> expression, ValueType values) {
        if (expression instanceof Literal<?, ?> literal) {
            into.value(values, literal.value());
        } else if (expression instanceof Attribute<?, ?> attribute) {
            into.text(into.scope().column(attribute).sql());
        } else if (expression instanceof Arithmetic<?, ?> arithmetic) {
            arithmetic(into, arithmetic);
        } else if (expression instanceof ChangedCase<?> changed) {
            call(into, changed.to() == ChangedCase.To.LOWER ? "lower(" : "upper(", text(into, changed.text()));
        } else if (expression instanceof Length<?> length) {
            call(into, "length(", text(into, length.text()));
        } else if (expression instanceof Concatenation<?> concatenation) {
            into.text("(").append(text(into, concatenation.first())).text(" || ");
            into.append(text(into, concatenation.second())).text(")");
        } else {
            aggregate(into, expression);
        }
    }

    private static void aggregate(Rendering into, Expression<?, ?> expression) {
        if (expression instanceof Sum<?> sum) {
            call(into, "sum(", number(into, sum.of()));
        } else if (expression instanceof Average<?> average) {
            call(into, "avg(", number(into, average.of()));
        } else if (expression instanceof Extreme<?, ?> extreme) {
            ValueType type = Types.of(into, extreme.of());
            if (!type.hasExtremes()) {
                throw into.refused("min and max of " + type.name() + " are not known to all databases");
            }
            call(into, extreme.end() == Extreme.End.LEAST ? "min(" : "max(", part(into, extreme.of(), type));
        } else if (expression instanceof Count<?> count) {
            count(into, count);
        } else {
            throw new IllegalStateException("no expression: " + expression.getClass());
        }
    }

    private static void count(Rendering into, Count<?> count) {
        if (count.what() == Count.Of.ROWS) {
            into.text("count(*)");
        } else {
            Expression<?, ?> counted = Objects.requireNonNull(count.expression());
            call(
                    into,
                    count.what() == Count.Of.VALUES ? "count(" : "count(distinct ",
                    part(into, counted, Types.of(into, counted)));
        }
    }

    private static void arithmetic(Rendering into, Arithmetic<?, ?> arithmetic) {
        ValueType type = Types.of(into, arithmetic);
        if (!type.isNumber()) {
            throw into.refused(type.name() + " is no number to compute with");
        }
        into.text("(").append(part(into, arithmetic.left(), type));
        into.text(
                switch (arithmetic.operator()) {
                    case PLUS -> " + ";
                    case MINUS -> " - ";
                    case TIMES -> " * ";
                });
        into.append(part(into, arithmetic.right(), type)).text(")");
    }

    private static Rendering number(Rendering into, Expression<?, ?> expression) {
        ValueType type = Types.of(into, expression);
        if (!type.isNumber()) {
            throw into.refused(type.name() + " is no number to compute with");
        }
        return part(into, expression, type);
    }

    private static Rendering text(Rendering into, Expression<?, ?> expression) {
        ValueType type = Types.of(into, expression);
        if (!type.isText()) {
            throw into.refused(type.name() + " is no text");
        }
        return part(into, expression, type.unlimited());
    }

    private static Rendering part(Rendering into, Expression<?, ?> expression, ValueType values) {
        Rendering part = into.part();
        render(part, expression, values);
        return part;
    }

    private static void call(Rendering into, String function, Rendering argument) {
        into.text(function).append(argument).text(")");
    }
}
