package dev.ferro.query;

import dev.ferro.Ref;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What SQL's three-valued logic says of a tree and a row, without any database: null is unknown. */
final class Evaluation {

    private final Map<Long, Sample> rows;

    Evaluation(Map<Long, Sample> rows) {
        this.rows = rows;
    }

    @Nullable
    Boolean is(Restriction<Sample> restriction, Sample row) {
        if (restriction instanceof Comparison<Sample, ?> comparison) {
            Integer compared = compared(value(comparison.left(), row), value(comparison.right(), row));
            return compared == null ? null : holds(comparison.operator(), compared);
        }
        if (restriction instanceof Between<Sample, ?> between) {
            Integer least = compared(value(between.expression(), row), value(between.least(), row));
            Integer most = compared(value(between.expression(), row), value(between.most(), row));
            return and(least == null ? null : least >= 0, most == null ? null : most <= 0);
        }
        if (restriction instanceof In<Sample, ?> in) {
            Boolean any = false;
            for (Object value : in.values()) {
                Integer compared = compared(value(in.expression(), row), value);
                any = or(any, compared == null ? null : compared == 0);
            }
            return any;
        }
        return other(restriction, row);
    }

    private @Nullable Boolean other(Restriction<Sample> restriction, Sample row) {
        if (restriction instanceof NullCheck<Sample> check) {
            return value(check.expression(), row) == null;
        }
        if (restriction instanceof Negation<Sample> negation) {
            Boolean inner = is(negation.restriction(), row);
            return inner == null ? null : !inner;
        }
        if (restriction instanceof Like<Sample> like) {
            return matches(like, row);
        }
        Junction<Sample> junction = (Junction<Sample>) restriction;
        boolean all = junction.kind() == Junction.Kind.ALL;
        Boolean result = all;
        for (Restriction<Sample> part : junction.restrictions()) {
            result = all ? and(result, is(part, row)) : or(result, is(part, row));
        }
        return result;
    }

    private static boolean holds(Comparison.Operator operator, int compared) {
        return switch (operator) {
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
            case GREATER -> compared > 0;
            case GREATER_EQUAL -> compared >= 0;
            case LESS -> compared < 0;
            case LESS_EQUAL -> compared <= 0;
        };
    }

    private static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return (one == null || other == null) ? null : true;
    }

    private static @Nullable Boolean or(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return (one == null || other == null) ? null : false;
    }

    private @Nullable Boolean matches(Like<Sample> like, Sample row) {
        String text = (String) value(like.text(), row);
        if (text == null) {
            return null;
        }
        boolean ignored = like.letters() == Like.Case.IGNORED;
        StringBuilder regex = new StringBuilder();
        String pattern = ignored ? lower(like.pattern()) : like.pattern();
        for (int i = 0; i < pattern.length(); ) {
            int c = pattern.codePointAt(i);
            i += Character.charCount(c);
            if (c == '%' || c == '_') {
                regex.append(c == '%' ? ".*" : ".");
            } else {
                if (c == '\\') {
                    c = pattern.codePointAt(i);
                    i += Character.charCount(c);
                }
                regex.append(Pattern.quote(Character.toString(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher(ignored ? lower(text) : text)
                .matches();
    }

    private @Nullable Object value(Expression<?, ?> expression, Sample row) {
        if (expression instanceof Literal<?, ?> literal) {
            return literal.value();
        }
        if (expression instanceof Attribute<?, ?> attribute) {
            return attribute(attribute.path(), row);
        }
        if (expression instanceof ChangedCase<?> changed) {
            String text = (String) value(changed.text(), row);
            return text == null ? null : changed.to() == ChangedCase.To.LOWER ? lower(text) : upper(text);
        }
        if (expression instanceof Concatenation<?> concatenation) {
            Object first = value(concatenation.first(), row);
            Object second = value(concatenation.second(), row);
            return first == null || second == null ? null : first.toString() + second;
        }
        if (expression instanceof Length<?> length) {
            String text = (String) value(length.text(), row);
            return text == null ? null : text.codePointCount(0, text.length());
        }
        return computed((Arithmetic<?, ?>) expression, row);
    }

    private @Nullable Object computed(Arithmetic<?, ?> arithmetic, Sample row) {
        Object left = value(arithmetic.left(), row);
        Object right = value(arithmetic.right(), row);
        if (left == null || right == null) {
            return null;
        }
        long one = ((Number) left).longValue();
        long other = ((Number) right).longValue();
        return switch (arithmetic.operator()) {
            case PLUS -> one + other;
            case MINUS -> one - other;
            case TIMES -> one * other;
        };
    }

    private @Nullable Object attribute(String path, Sample row) {
        if (path.startsWith("parent.")) {
            Ref<Sample> parent = row.parent();
            Sample target = parent == null ? null : rows.get((Long) parent.id());
            return target == null ? null : attribute(path.substring("parent.".length()), target);
        }
        try {
            return Sample.class.getDeclaredMethod(path).invoke(row);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalArgumentException(path, unknown);
        }
    }

    private static String lower(String text) {
        return letters(text, 'A', 'Z', 32);
    }

    private static String upper(String text) {
        return letters(text, 'a', 'z', -32);
    }

    private static String letters(String text, char first, char last, int distance) {
        return text.chars()
                .map(c -> c >= first && c <= last ? c + distance : c)
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
    }

    private static @Nullable Integer compared(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null ? null : Integer.valueOf(compare(one, other));
    }

    private static int compare(Object one, Object other) {
        if (one instanceof String text) {
            return Arrays.compare(
                    text.codePoints().toArray(), ((String) other).codePoints().toArray());
        }
        if (one instanceof byte[] bytes) {
            return Arrays.compareUnsigned(bytes, (byte[]) other);
        }
        if (one instanceof Sample.Colour || one instanceof java.util.UUID) {
            return one.toString().compareTo(other.toString());
        }
        if (one instanceof Ref<?> reference) {
            return Objects.equals(reference, other) ? 0 : 1;
        }
        if (one instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
        }
        @SuppressWarnings("unchecked") // both are of one type
        Comparable<Object> comparable = (Comparable<Object>) one;
        return comparable.compareTo(other);
    }
}
