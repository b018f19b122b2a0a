package dev.ferro.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Arrays of basic types: a table for each, and its lines. */
@SuppressWarnings("ArrayRecordComponent") // compared recursively, where compared at all
final class ArrayCases {

    private ArrayCases() {}

    @Entity
    record StringLists(@Id int id, List<String> v) {}

    @Entity
    record StringArrays(@Id int id, String[] v) {}

    @Entity
    record VarcharLists(@Id int id, @Column(length = 4) List<String> v) {}

    @Entity
    record CharLists(
            @Id int id,
            @Column(columnDefinition = "char(4)[]") List<String> v) {}

    @Entity
    record LetterLists(@Id int id, List<Character> v) {}

    @Entity
    record BooleanArrays(@Id int id, boolean[] v) {}

    @Entity
    record BooleanLists(@Id int id, List<Boolean> v) {}

    @Entity
    record ByteLists(@Id int id, List<Byte> v) {}

    @Entity
    record ShortArrays(@Id int id, short[] v) {}

    @Entity
    record IntArrays(@Id int id, int[] v) {}

    @Entity
    record IntegerArrays(@Id int id, Integer[] v) {}

    @Entity
    record NamedIntegerLists(
            @Id int id,
            @Column(columnDefinition = "integer[]") List<Integer> v) {}

    @Entity
    record LongArrays(@Id int id, long[] v) {}

    @Entity
    record FloatArrays(@Id int id, float[] v) {}

    @Entity
    record DoubleArrays(@Id int id, double[] v) {}

    @Entity
    record DecimalArrays(@Id int id, BigDecimal[] v) {}

    @Entity
    record ScaledDecimalLists(
            @Id int id, @Column(precision = 9, scale = 2) List<BigDecimal> v) {}

    @Entity
    record BigIntegerLists(@Id int id, List<BigInteger> v) {}

    @Entity
    record UuidArrays(@Id int id, UUID[] v) {}

    @Entity
    record DateArrays(@Id int id, LocalDate[] v) {}

    @Entity
    record TimeLists(@Id int id, List<LocalTime> v) {}

    @Entity
    record DateTimeLists(@Id int id, List<LocalDateTime> v) {}

    @Entity
    record InstantLists(@Id int id, List<Instant> v) {}

    @Entity
    record LocalInstantLists(
            @Id int id,
            @Column(columnDefinition = "timestamp[]") List<Instant> v) {}

    @Entity
    record OffsetLists(@Id int id, List<OffsetDateTime> v) {}

    @Entity
    record YearLists(@Id int id, List<Year> v) {}

    @Entity
    record NameLists(
            @Id int id, @Enumerated(EnumType.STRING) List<TypeRows.Colour> v) {}

    @Entity
    record OrdinalArrays(@Id int id, @Enumerated TypeRows.Colour[] v) {}

    static void addTo(List<TypeCase> all) {
        texts(all);
        numbers(all);
        decimals(all);
        times(all);
        List<UUID> uuids = listOf(new UUID(0, 0), null, new UUID(-1, -1));
        of(all, UuidArrays.class, uuids.toArray(UUID[]::new), new UUID[0]);
        of(all, NameLists.class, listOf(TypeRows.Colour.GREEN, null, TypeRows.Colour.RED), listOf());
        of(all, OrdinalArrays.class, (Object) new TypeRows.Colour[] {TypeRows.Colour.GREEN, null});
    }

    private static void texts(List<TypeCase> all) {
        List<String> hard = listOf(
                "a",
                null,
                "",
                " b ",
                "NULL",
                "null",
                "{}",
                "{a,b}",
                ",",
                "\"",
                "\\",
                "\\\"",
                "'",
                "äöü",
                "\uD83D\uDE00",
                "\r\n\t\u0001\u007F",
                "[1]",
                "1e3",
                "a=b",
                "\\u0041");
        of(all, StringLists.class, listOf("a", "b"), listOf(), hard, listOf((String) null));
        of(all, StringArrays.class, new String[] {"a"}, new String[0], hard.toArray(String[]::new));
        of(all, VarcharLists.class, listOf("abcd", null, ""));
        all.add(new TypeCase(CharLists.class, null, listOf("ab  ", null, ""), listOf("ab", null, "")));
        of(all, LetterLists.class, listOf('a', null, '"', '\\', ' ', ','));
    }

    private static void numbers(List<TypeCase> all) {
        of(all, BooleanArrays.class, new boolean[] {true, false}, new boolean[0]);
        of(all, BooleanLists.class, listOf(true, null, false));
        of(all, ByteLists.class, listOf((byte) -128, null, (byte) 127));
        of(all, ShortArrays.class, new short[] {Short.MIN_VALUE, Short.MAX_VALUE});
        of(all, IntArrays.class, new int[] {1, 2}, new int[0], new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE});
        of(all, IntegerArrays.class, new Integer[] {1, null, -1}, new Integer[] {null});
        of(all, NamedIntegerLists.class, listOf(1, null, Integer.MAX_VALUE));
        of(all, LongArrays.class, new long[] {Long.MIN_VALUE, (1L << 53) + 1, Long.MAX_VALUE});
        of(all, FloatArrays.class, new float[] {0.1f, Float.MAX_VALUE, Float.MIN_VALUE, Float.NEGATIVE_INFINITY});
        of(all, DoubleArrays.class, new double[] {
            0.1, -1.5e300, Double.MAX_VALUE, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        });
        all.add(new TypeCase(DoubleArrays.class, null, new double[] {-0.0, 1}, new double[] {0, 1}));
        of(all, YearLists.class, listOf(Year.of(2026), null));
    }

    private static void decimals(List<TypeCase> all) {
        all.add(new TypeCase(
                DecimalArrays.class,
                null,
                new BigDecimal[] {new BigDecimal("2.500"), null, new BigDecimal("1E+3"), new BigDecimal("0.00")},
                new BigDecimal[] {new BigDecimal("2.5"), null, new BigDecimal("1000"), new BigDecimal("0")}));
        of(all, DecimalArrays.class, (Object) new BigDecimal[] {new BigDecimal("12345678901234567890.123456789")});
        all.add(new TypeCase(
                ScaledDecimalLists.class, null, listOf(new BigDecimal("2.5")), listOf(new BigDecimal("2.50"))));
        of(all, BigIntegerLists.class, listOf(BigInteger.TEN.pow(40), null, BigInteger.ZERO));
    }

    private static void times(List<TypeCase> all) {
        of(all, DateArrays.class, (Object)
                new LocalDate[] {LocalDate.parse("0001-01-01"), null, LocalDate.parse("9999-12-31")});
        all.add(new TypeCase(
                TimeLists.class,
                null,
                listOf(LocalTime.MIN, null, LocalTime.MAX),
                listOf(LocalTime.MIN, null, LocalTime.parse("23:59:59.999999"))));
        LocalDateTime first = LocalDateTime.parse("0001-01-01T00:00:00");
        LocalDateTime last = LocalDateTime.parse("9999-12-31T23:59:59.999999");
        LocalDateTime skipped = LocalDateTime.parse("2026-03-29T02:30:00.5");
        of(all, DateTimeLists.class, listOf(first, null, skipped, last));
        Instant fine = Instant.parse("2026-11-22T09:15:00.123456789Z");
        Instant kept = Instant.parse("2026-11-22T09:15:00.123456Z");
        Instant old = Instant.parse("1582-10-10T00:00:00.000001Z");
        all.add(new TypeCase(InstantLists.class, null, listOf(fine, null, old), listOf(kept, null, old)));
        all.add(new TypeCase(LocalInstantLists.class, null, listOf(fine, null, old), listOf(kept, null, old)));
        all.add(new TypeCase(
                OffsetLists.class,
                null,
                listOf(OffsetDateTime.parse("2026-11-22T09:15:00.0000009+05:30"), null),
                listOf(OffsetDateTime.parse("2026-11-22T03:45:00Z"), null)));
    }

    private static void of(List<TypeCase> all, Class<? extends Record> row, Object... values) {
        all.add(TypeCase.same(row, null, null));
        for (Object value : values) {
            all.add(TypeCase.same(row, null, value));
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static <E> List<E> listOf(E... elements) {
        return new ArrayList<>(Arrays.asList(elements));
    }
}
