package dev.ferro.values;

import dev.ferro.values.TypeRows.Colour;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A line of the table: a value of a type, and what is kept of it on both databases.
 *
 * @param row a record of the key and the value
 * @param key a record of a key of this type, or null where a key cannot have it
 * @param given before
 * @param kept after, the same on all databases
 */
record TypeCase(Class<? extends Record> row, Class<? extends Record> key, Object given, Object kept) {

    static List<TypeCase> all() {
        List<TypeCase> all = new ArrayList<>();
        numbers(all);
        decimals(all);
        texts(all);
        times(all);
        primitives(all);
        NamedTypeCases.addTo(all);
        ArrayCases.addTo(all);
        JsonCases.addTo(all);
        return all;
    }

    private static void numbers(List<TypeCase> all) {
        for (Object v : new Object[] {null, 0L, 42L, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1}) {
            all.add(same(TypeRows.Longs.class, TypeRows.LongKeys.class, v));
        }
        for (Object v : new Object[] {null, 0, 42, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            all.add(same(TypeRows.Integers.class, TypeRows.IntegerKeys.class, v));
        }
        for (Object v : new Object[] {null, (short) 0, (short) 42, Short.MIN_VALUE, Short.MAX_VALUE}) {
            all.add(same(TypeRows.Shorts.class, TypeRows.ShortKeys.class, v));
        }
        for (Object v : new Object[] {null, true, false}) {
            all.add(same(TypeRows.Booleans.class, TypeRows.BooleanKeys.class, v));
        }
        for (Object v : new Object[] {
            null,
            0.0,
            0.1,
            -1.5e300,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        }) {
            all.add(same(TypeRows.Doubles.class, TypeRows.DoubleKeys.class, v));
        }
        all.add(new TypeCase(TypeRows.Doubles.class, TypeRows.DoubleKeys.class, -0.0, 0.0));
        for (Object v : new Object[] {
            null, 0f, 0.1f, -1.5e30f, Float.MAX_VALUE, Float.MIN_VALUE, 16_777_216f, Float.POSITIVE_INFINITY
        }) {
            all.add(same(TypeRows.Floats.class, TypeRows.FloatKeys.class, v));
        }
        all.add(new TypeCase(TypeRows.Floats.class, TypeRows.FloatKeys.class, -0f, 0f));
        for (Object v : new Object[] {null, (byte) 0, (byte) 42, Byte.MIN_VALUE, Byte.MAX_VALUE}) {
            all.add(same(TypeRows.TinyIntegers.class, TypeRows.TinyIntegerKeys.class, v));
        }
        for (String v : new String[] {"0", "42", "-9223372036854775808", "9223372036854775807"}) {
            all.add(same(TypeRows.BigIntegers.class, TypeRows.BigIntegerKeys.class, new BigInteger(v)));
        }
        all.add(same(TypeRows.BigIntegers.class, null, null));
        for (Object v : new Object[] {null, Year.of(2026), Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE)}) {
            all.add(same(TypeRows.Years.class, TypeRows.YearKeys.class, v));
        }
    }

    private static void decimals(List<TypeCase> all) {
        decimal(all, null, null);
        decimal(all, "0", "0");
        decimal(all, "12.5", "12.5");
        decimal(all, "2.500", "2.5");
        decimal(all, "-0.00", "0");
        decimal(all, "0E-5", "0");
        decimal(all, "0E+999999999", "0");
        decimal(all, "1E+3", "1000");
        decimal(all, "9223372036854775807", "9223372036854775807");
        decimal(all, "-0.000000123456789012345", "-0.000000123456789012345");
        decimal(all, "1E-290", "1E-290");
        for (String v : new String[] {"0.00", "1234567890123.45", "-0.01"}) {
            all.add(same(TypeRows.ScaledDecimals.class, null, new BigDecimal(v)));
        }
        all.add(new TypeCase(TypeRows.ScaledDecimals.class, null, new BigDecimal("2.5"), new BigDecimal("2.50")));
        all.add(same(TypeRows.ScaledDecimals.class, null, null));
    }

    private static void decimal(List<TypeCase> all, String given, String kept) {
        all.add(new TypeCase(
                TypeRows.Decimals.class,
                TypeRows.DecimalKeys.class,
                given == null ? null : new BigDecimal(given),
                kept == null ? null : new BigDecimal(kept)));
    }

    private static void texts(List<TypeCase> all) {
        for (Object v : new Object[] {
            null,
            "",
            " ",
            "Ada's \"text\" \\ ? $1 {x} %",
            "äöü \uD83D\uDE00 \uFFFF \u0001 \r\n",
            "007",
            "1e3",
            "null",
            "NaN",
            "x".repeat(2000)
        }) {
            all.add(same(TypeRows.Strings.class, TypeRows.StringKeys.class, v));
        }
        all.add(same(TypeRows.Strings.class, null, "ä".repeat(1 << 15)));
        all.add(same(TypeRows.ShortStrings.class, null, "\uD83D\uDE00".repeat(4)));
        for (Object v : new Object[] {null, 'a', ' ', '\'', '\u0001', 'ä', '\uFFFF'}) {
            all.add(same(TypeRows.Letters.class, TypeRows.LetterKeys.class, v));
        }
        for (Object v : new Object[] {null, new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID()}) {
            all.add(same(TypeRows.Uuids.class, TypeRows.UuidKeys.class, v));
        }
        for (Object v : new Object[] {null, Colour.RED, Colour.GREEN, Colour.BLUE}) {
            all.add(same(TypeRows.Names.class, TypeRows.NameKeys.class, v));
            all.add(same(TypeRows.Ordinals.class, TypeRows.OrdinalKeys.class, v));
        }
        for (Object v : new Object[] {null, new byte[0], new byte[] {0, -1, 127, -128, 39, 92}, new byte[1 << 16]}) {
            all.add(same(TypeRows.Bytes.class, null, v));
        }
    }

    private static void times(List<TypeCase> all) {
        time(all, TypeRows.Instants.class, TypeRows.InstantKeys.class, Instant::parse, new String[][] {
            {null, null},
            {"2026-11-22T09:15:00.123456Z", "2026-11-22T09:15:00.123456Z"},
            {"2026-11-22T09:15:00.123456999Z", "2026-11-22T09:15:00.123456Z"},
            {"1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999999Z"},
            {"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
            {"1582-10-10T00:00:00.000001Z", "1582-10-10T00:00:00.000001Z"},
            {"9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999Z"},
        });
        time(all, TypeRows.Offsets.class, TypeRows.OffsetKeys.class, OffsetDateTime::parse, new String[][] {
            {null, null},
            {"2026-11-22T09:15:00Z", "2026-11-22T09:15:00Z"},
            {"2026-11-22T09:15:00.0000009+05:30", "2026-11-22T03:45:00Z"},
            {"0001-01-01T00:00:00-18:00", "0001-01-01T18:00:00Z"},
            {"9999-12-31T23:59:59.999999999+00:00:01", "9999-12-31T23:59:58.999999Z"},
        });
        time(all, TypeRows.DateTimes.class, TypeRows.DateTimeKeys.class, LocalDateTime::parse, new String[][] {
            {null, null},
            {"2026-03-29T02:30:00", "2026-03-29T02:30:00"},
            {"2026-11-22T09:15:00.123456789", "2026-11-22T09:15:00.123456"},
            {"0001-01-01T00:00:00", "0001-01-01T00:00:00"},
            {"9999-12-31T23:59:59.999999999", "9999-12-31T23:59:59.999999"},
        });
        time(all, TypeRows.Dates.class, TypeRows.DateKeys.class, LocalDate::parse, new String[][] {
            {null, null},
            {"2024-02-29", "2024-02-29"},
            {"0001-01-01", "0001-01-01"},
            {"1582-10-10", "1582-10-10"},
            {"9999-12-31", "9999-12-31"},
        });
        time(all, TypeRows.Times.class, TypeRows.TimeKeys.class, LocalTime::parse, new String[][] {
            {null, null},
            {"00:00", "00:00"},
            {"09:15:30.5", "09:15:30.5"},
            {"23:59:59.999999999", "23:59:59.999999"},
        });
    }

    private static void time(
            List<TypeCase> all,
            Class<? extends Record> row,
            Class<? extends Record> key,
            java.util.function.Function<String, Object> parser,
            String[][] texts) {
        for (String[] text : texts) {
            all.add(new TypeCase(
                    row,
                    key,
                    text[0] == null ? null : parser.apply(text[0]),
                    text[1] == null ? null : parser.apply(text[1])));
        }
    }

    private static void primitives(List<TypeCase> all) {
        for (Object v : new Object[] {0L, 42L, Long.MIN_VALUE}) {
            all.add(same(TypeRows.PrimitiveLongs.class, null, v));
        }
        for (Object v : new Object[] {0, 42, Integer.MIN_VALUE}) {
            all.add(same(TypeRows.PrimitiveInts.class, null, v));
        }
        for (Object v : new Object[] {(short) 0, (short) 42, Short.MAX_VALUE}) {
            all.add(same(TypeRows.PrimitiveShorts.class, null, v));
        }
        for (Object v : new Object[] {true, false}) {
            all.add(same(TypeRows.PrimitiveBooleans.class, null, v));
        }
        for (Object v : new Object[] {0.0, 1.5, Double.MIN_VALUE}) {
            all.add(same(TypeRows.PrimitiveDoubles.class, null, v));
        }
        for (Object v : new Object[] {0f, 1.5f, Float.MIN_VALUE}) {
            all.add(same(TypeRows.PrimitiveFloats.class, null, v));
        }
        for (Object v : new Object[] {(byte) 0, Byte.MIN_VALUE}) {
            all.add(same(TypeRows.PrimitiveBytes.class, null, v));
        }
        for (Object v : new Object[] {'a', '\u4E2D'}) {
            all.add(same(TypeRows.PrimitiveChars.class, null, v));
        }
    }

    /** Whether PostgreSQL has an equals for the column. */
    boolean isComparable() {
        return given == null
                || !List.of(JsonCases.JsonTexts.class, JsonCases.AddressLists.class, JsonCases.MapLists.class)
                        .contains(row);
    }

    static TypeCase same(Class<? extends Record> row, Class<? extends Record> key, Object value) {
        return new TypeCase(row, key, value, value);
    }

    @Override
    public String toString() {
        String shown = given != null && given.getClass().isArray()
                ? Array.getLength(given) + " elements"
                : String.valueOf(given);
        return row.getSimpleName() + " " + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown);
    }
}
