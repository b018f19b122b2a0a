package dev.ferro.internal.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Year;
import java.util.Map;
import java.util.function.Function;

/**
 * The elements of an array as text: how each type is written, and read as any database writes it.
 *
 * @param write a canonical value
 * @param read a text
 */
record ElementText(Function<Object, String> write, Function<String, Object> read) {

    private static final Map<ValueKind, Function<String, Object>> PARSERS = Map.ofEntries(
            Map.entry(ValueKind.BOOLEAN, ElementText::bool),
            Map.entry(ValueKind.BYTE, Byte::valueOf),
            Map.entry(ValueKind.SHORT, Short::valueOf),
            Map.entry(ValueKind.INTEGER, Integer::valueOf),
            Map.entry(ValueKind.LONG, Long::valueOf),
            Map.entry(ValueKind.FLOAT, Float::valueOf),
            Map.entry(ValueKind.DOUBLE, Double::valueOf),
            Map.entry(ValueKind.BIG_INTEGER, BigInteger::new),
            Map.entry(ValueKind.UUID, Conversions::uuid),
            Map.entry(ValueKind.INSTANT, ElementTimes::instant),
            Map.entry(ValueKind.OFFSET_DATE_TIME, ElementTimes::offset),
            Map.entry(ValueKind.LOCAL_DATE_TIME, ElementTimes::local),
            Map.entry(ValueKind.LOCAL_DATE, ElementTimes::date),
            Map.entry(ValueKind.LOCAL_TIME, LocalTime::parse),
            Map.entry(ValueKind.YEAR, text -> Year.of(Integer.parseInt(text))));

    static ElementText of(ColumnType element) {
        ElementText plain = plain(element);
        return new ElementText(plain.write, text -> {
            try {
                return plain.read.apply(text);
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
                throw new Refusal(
                        "one of its elements is no " + element.javaType().getSimpleName());
            }
        });
    }

    private static ElementText plain(ColumnType element) {
        return switch (element.kind()) {
            case INSTANT, OFFSET_DATE_TIME ->
                new ElementText(
                        element.isNamed("timestamp") ? ElementTimes::utcText : ElementTimes::instantText,
                        parser(element));
            case LOCAL_DATE_TIME, LOCAL_DATE, LOCAL_TIME -> new ElementText(ElementTimes::localText, parser(element));
            case DECIMAL ->
                new ElementText(
                        value -> ((BigDecimal) value).toPlainString(),
                        text -> Canonical.decimal(new BigDecimal(text), element));
            case STRING ->
                new ElementText(Object::toString, text -> element.isNamed("bpchar") ? Texts.unpadded(text) : text);
            case CHARACTER -> new ElementText(Object::toString, text -> Texts.character(text, element));
            case ENUM_NAME -> {
                EnumNames names = new EnumNames(element);
                yield new ElementText(value -> ((Enum<?>) value).name(), names::byName);
            }
            case ENUM_ORDINAL -> {
                EnumNames names = new EnumNames(element);
                yield new ElementText(names::ordinal, text -> names.byOrdinal(Integer.parseInt(text)));
            }
            default -> new ElementText(Object::toString, parser(element));
        };
    }

    private static Function<String, Object> parser(ColumnType element) {
        Function<String, Object> parser = PARSERS.get(element.kind());
        if (parser == null) {
            throw new IllegalStateException("no array of " + element.kind());
        }
        return parser;
    }

    private static Object bool(String text) {
        return switch (text) {
            case "t", "true", "1" -> true;
            case "f", "false", "0" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
