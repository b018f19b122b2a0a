package dev.ferro.query;

import static dev.ferro.query.Attribute.attribute;

import dev.ferro.Ref;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random rows and random trees over them, from one seed. */
final class RandomRestrictions {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "b",
            "ab%",
            "AB%",
            "a_b",
            "axb",
            "ä",
            "Ä",
            "ß",
            "日本",
            "日",
            "𝒳y",
            "[x]",
            "[",
            "]",
            "*",
            "?",
            "\\",
            "a\\%b",
            " ",
            "z'; drop table sample; --");
    private static final List<String> ASCII = List.of("", "a", "A", "B", "AB%", "A_b", "[X]", "*", "aXb");
    private static final List<String> PATTERNS =
            List.of("%", "a%", "%b", "_", "__", "%a%", "a_b", "\\", "[%", "*", "?", "ä%", "%本", "_y", "[x]", "%\\%%");
    private static final List<UUID> UUIDS =
            List.of(new UUID(0, 1), new UUID(-1, 5), new UUID(1L << 62, 0), new UUID(-9, 9));
    private static final List<Instant> INSTANTS =
            List.of(Instant.EPOCH, Instant.parse("2026-01-01T00:00:00.5Z"), Instant.parse("1969-01-01T00:00:00Z"));
    private static final List<LocalDate> DATES = List.of(LocalDate.of(2026, 1, 1), LocalDate.of(1999, 12, 31));
    private static final List<Double> DOUBLES = List.of(0.0, 0.1, -2.5, 1e10);
    private static final List<BigDecimal> DECIMALS =
            List.of(new BigDecimal("0"), new BigDecimal("0.1"), new BigDecimal("-12.25"), new BigDecimal("100"));

    private final Random random;

    RandomRestrictions(Random random) {
        this.random = random;
    }

    Sample row(long id) {
        return new Sample(
                id,
                maybe(List.of(-1, 0, 1, 2, 3)),
                maybe(List.of(-1L, 0L, 1L, 2L, 1L << 40)),
                maybe(DOUBLES),
                maybe(DECIMALS),
                maybe(TEXTS),
                maybe(TEXTS),
                maybe(List.of(true, false)),
                maybe(List.of(Sample.Colour.values())),
                maybe(List.of(Sample.Size.values())),
                maybe(UUIDS),
                maybe(INSTANTS),
                maybe(DATES),
                maybe(bytes()),
                id == 1 ? null : maybe(List.of(Ref.to(Sample.class, 1 + (long) random.nextInt((int) id - 1)))));
    }

    private static List<byte[]> bytes() {
        return List.of(new byte[0], "b".getBytes(StandardCharsets.UTF_8), new byte[] {-1, 0});
    }

    private <V> @Nullable V maybe(List<V> values) {
        return random.nextInt(4) == 0 ? null : any(values);
    }

    private <V> V any(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    Restriction<Sample> tree(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf();
        }
        return switch (random.nextInt(4)) {
            case 0 -> tree(depth - 1).and(tree(depth - 1));
            case 1 -> tree(depth - 1).or(tree(depth - 1));
            case 2 -> new Negation<>(tree(depth - 1));
            default -> random.nextBoolean() ? Restriction.all(trees(depth)) : Restriction.any(trees(depth));
        };
    }

    private List<Restriction<Sample>> trees(int depth) {
        List<Restriction<Sample>> trees = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            trees.add(tree(depth - 1));
        }
        return trees;
    }

    private Restriction<Sample> leaf() {
        return switch (random.nextInt(13)) {
            case 0 -> compared(integer(), List.of(-1, 0, 1, 2));
            case 1 -> compared(whole(), List.of(0L, 1L, 1L << 40));
            case 2 -> compared(attribute(Sample::doubles), DOUBLES);
            case 3 -> compared(attribute(Sample::decimals), DECIMALS);
            case 4 -> compared(text(), TEXTS);
            case 5 -> pattern();
            case 6 -> compared(attribute(Sample::booleans), List.of(true, false));
            case 7 -> compared(attribute(Sample::names), List.of(Sample.Colour.values()));
            case 8 -> compared(attribute(Sample::ordinals), List.of(Sample.Size.values()));
            case 9 -> compared(attribute(Sample::uuids), UUIDS);
            case 10 -> compared(attribute(Sample::instants), INSTANTS);
            case 11 -> compared(attribute(Sample::dates), DATES);
            default -> uncomparable();
        };
    }

    private NumericExpression<Sample, Integer> integer() {
        return switch (random.nextInt(4)) {
            case 0 -> attribute(Sample::ints).plus(1);
            case 1 -> attribute(Sample::ints).times(attribute(Sample::parent).to(Sample::ints));
            case 2 -> attribute(Sample::texts).length().minus(attribute(Sample::ints));
            default -> attribute(Sample::ints);
        };
    }

    private NumericExpression<Sample, Long> whole() {
        return random.nextBoolean()
                ? attribute(Sample::longs)
                : attribute(Sample::parent).to(Sample::longs);
    }

    private TextExpression<Sample> text() {
        return switch (random.nextInt(6)) {
            case 0 -> attribute(Sample::parent).to(Sample::texts);
            case 1 -> attribute(Sample::texts).lower();
            case 2 -> attribute(Sample::texts).upper();
            case 3 -> attribute(Sample::texts).append(attribute(Sample::others));
            case 4 -> attribute(Sample::others).append("a");
            default -> attribute(Sample::texts);
        };
    }

    private Restriction<Sample> pattern() {
        TextExpression<Sample> text = text();
        IgnoringCase<Sample> ignoring = text.ignoringCase();
        return switch (random.nextInt(10)) {
            case 0 -> text.like(any(PATTERNS));
            case 1 -> text.notLike(any(PATTERNS));
            case 2 -> text.startsWith(any(TEXTS));
            case 3 -> text.endsWith(any(TEXTS));
            case 4 -> text.contains(any(TEXTS));
            case 5 -> ignoring.equalTo(any(ASCII));
            case 6 -> ignoring.in(List.of(any(ASCII), any(ASCII)));
            case 7 -> ignoring.contains(any(ASCII));
            case 8 -> ignoring.startsWith(any(ASCII));
            default -> text.like("a!_" + any(ASCII).replace("!", "") + "%", '!');
        };
    }

    private Restriction<Sample> uncomparable() {
        return switch (random.nextInt(4)) {
            case 0 -> attribute(Sample::bytes).equalTo(any(bytes()));
            case 1 -> attribute(Sample::bytes).in(bytes().subList(0, random.nextInt(3)));
            case 2 -> attribute(Sample::parent).equalTo(maybe(List.of(Ref.to(Sample.class, 1L))));
            default -> attribute(Sample::parent).isNull();
        };
    }

    private <V extends Comparable<? super V>> Restriction<Sample> compared(
            ComparableExpression<Sample, V> expression, List<V> values) {
        return switch (random.nextInt(12)) {
            case 0 -> expression.equalTo(maybe(values));
            case 1 -> expression.notEqualTo(maybe(values));
            case 2 -> expression.greaterThan(any(values));
            case 3 -> expression.greaterThanEqual(any(values));
            case 4 -> expression.lessThan(any(values));
            case 5 -> expression.lessThanEqual(any(values));
            case 6 -> expression.between(any(values), any(values));
            case 7 -> expression.notBetween(any(values), any(values));
            case 8 -> expression.in(some(values));
            case 9 -> expression.notIn(some(values));
            case 10 -> expression.isNull();
            default -> expression.notNull();
        };
    }

    private <V> List<@Nullable V> some(List<V> values) {
        List<@Nullable V> some = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            some.add(random.nextInt(8) == 0 ? null : any(values));
        }
        return Collections.unmodifiableList(some);
    }
}
