package dev.ferro.internal.query;

import dev.ferro.internal.dialect.ValueKind;
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
import java.math.BigDecimal;

/** Tells the type of an expression, and whether it may be null. */
final class Types {

    private Types() {}

    /** The type that values have which are used with one of these; that of the first which has one of its own. */
    static ValueType common(Rendering at, Expression<?, ?>... expressions) {
        for (Expression<?, ?> expression : expressions) {
            if (!(expression instanceof Literal)) {
                return of(at, expression).unlimited();
            }
        }
        return of(at, expressions[0]);
    }

    static ValueType of(Rendering at, Expression<?, ?> expression) {
        if (expression instanceof Attribute<?, ?> attribute) {
            Column column = at.scope().column(attribute);
            return ValueType.of(column.attribute(), at.scope().root().name() + "." + attribute.path());
        }
        if (expression instanceof Literal<?, ?> literal) {
            return literal(at, literal);
        }
        if (expression instanceof Extreme<?, ?> extreme) {
            return of(at, extreme.of());
        }
        if (expression instanceof Arithmetic<?, ?> arithmetic) {
            return common(at, arithmetic.left(), arithmetic.right());
        }
        if (expression instanceof ChangedCase || expression instanceof Concatenation) {
            return ValueType.text("a text");
        }
        return number(expression);
    }

    private static ValueType number(Expression<?, ?> expression) {
        if (expression instanceof Length) {
            return ValueType.plain("a length", ValueKind.INTEGER, Integer.class);
        }
        if (expression instanceof Count) {
            return ValueType.plain("a count", ValueKind.LONG, Long.class);
        }
        if (expression instanceof Average) {
            return ValueType.plain("an average", ValueKind.DOUBLE, Double.class);
        }
        if (expression instanceof Sum) {
            return ValueType.plain("a sum", ValueKind.DECIMAL, BigDecimal.class);
        }
        throw new IllegalStateException("no expression: " + expression.getClass());
    }

    private static ValueType literal(Rendering at, Literal<?, ?> literal) {
        Class<?> type = literal.value().getClass();
        return ValueKind.of(type)
                .map(kind -> ValueType.plain("a value", kind, type))
                .orElseThrow(() -> at.refused("a value of type " + type.getSimpleName()
                        + " has no attribute beside it that says how to bind it"));
    }

    static boolean nullable(Rendering at, Expression<?, ?> expression) {
        if (expression instanceof Attribute<?, ?> attribute) {
            return at.scope().column(attribute).nullable();
        }
        if (expression instanceof ChangedCase<?> changed) {
            return nullable(at, changed.text());
        }
        return !(expression instanceof Literal || expression instanceof Count);
    }
}
