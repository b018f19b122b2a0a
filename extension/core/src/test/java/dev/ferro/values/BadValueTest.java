package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a database cannot keep are refused by the attribute's name, before anything is borrowed. */
@Tag("Q10")
class BadValueTest {

    private static <T> void refused(DatabaseKind kind, Class<T> type, T entity, String why) {
        try (Bench bench = Bench.untouched(kind)) {
            refused(bench, type, entity, why);
        }
    }

    private static <T> void refused(Bench bench, Class<T> type, T entity, String why) {
        Repository<T> repository = bench.repository(type);
        for (Runnable operation : new Runnable[] {
            () -> repository.insert(entity), () -> repository.update(entity), () -> repository.save(entity)
        }) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(operation::run)
                    .withMessageContaining(type.getSimpleName() + ".v")
                    .withMessageContaining(why);
        }
        assertThat(bench.created()).as("physical connections").isZero();
    }

    private static TypeRows.Decimals decimal(String value) {
        return new TypeRows.Decimals(1, new BigDecimal(value));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void decimalsBeyondEveryColumn_areRefusedAtOnce(DatabaseKind kind) {
        for (String value : new String[] {"1E+999999999", "-1E+999999999", "1E-999999999", "1E+131072", "1E-16384"}) {
            refused(kind, TypeRows.Decimals.class, decimal(value), "digits");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void decimalBeyondItsColumn_isRefused(DatabaseKind kind) {
        for (String value : new String[] {"0.001", "12345678901234", "1E+20", "1.005"}) {
            refused(
                    kind,
                    TypeRows.ScaledDecimals.class,
                    new TypeRows.ScaledDecimals(1, new BigDecimal(value)),
                    "would not read back equal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890.1234567", "0.1234567890123456", "9223372036854775808.5", "1E+300", "1E-300"})
    void decimalBeyondADouble_onSqlite_isRefused(String value) {
        refused(DatabaseKind.SQLITE, TypeRows.Decimals.class, decimal(value), "would not read back equal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890.1234567", "0.1234567890123456", "9223372036854775808.5", "1E-16383"})
    void decimalBeyondADouble_onPostgresql_isKept(String value) {
        try (Bench bench = Bench.of(DatabaseKind.POSTGRESQL, TypeRows.Decimals.class)) {
            bench.repository(TypeRows.Decimals.class).insert(decimal(value));

            assertThat(bench.repository(TypeRows.Decimals.class).findById(1)).contains(decimal(value));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void notANumber_isRefusedOnSqliteAndKeptOnPostgresql(DatabaseKind kind) {
        TypeRows.Doubles entity = new TypeRows.Doubles(1, Double.NaN);
        if (kind == DatabaseKind.SQLITE) {
            refused(kind, TypeRows.Doubles.class, entity, "NaN");
            return;
        }
        try (Bench bench = Bench.of(kind, TypeRows.Doubles.class)) {
            bench.repository(TypeRows.Doubles.class).insert(entity);

            assertThat(bench.repository(TypeRows.Doubles.class).findById(1)).contains(entity);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void halfOfASurrogatePair_isRefused(DatabaseKind kind) {
        for (String value : new String[] {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"}) {
            refused(kind, TypeRows.Strings.class, new TypeRows.Strings(1, value), "surrogate");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nulCharacter_isRefusedOnPostgresqlAndKeptOnSqlite(DatabaseKind kind) {
        TypeRows.Strings entity = new TypeRows.Strings(1, "\0a\0b\0");
        if (kind == DatabaseKind.POSTGRESQL) {
            refused(kind, TypeRows.Strings.class, entity, "NUL");
            return;
        }
        try (Bench bench = Bench.of(kind, TypeRows.Strings.class)) {
            bench.repository(TypeRows.Strings.class).insert(entity);

            assertThat(bench.repository(TypeRows.Strings.class).findById(1)).contains(entity);
            assertThat(bench.value(Long.class, "select count(*) from strings where v = ?", "\0a\0b\0"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textBeyondItsLength_isRefused(DatabaseKind kind) {
        refused(kind, TypeRows.ShortStrings.class, new TypeRows.ShortStrings(1, "12345"), "@Column(length)");
        refused(
                kind,
                TypeRows.ShortStrings.class,
                new TypeRows.ShortStrings(1, "\uD83D\uDE00".repeat(5)),
                "5 characters");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textOfAMegabyte_isKept(DatabaseKind kind) {
        TypeRows.Strings entity = new TypeRows.Strings(1, "äb".repeat(1 << 19));
        try (Bench bench = Bench.of(kind, TypeRows.Strings.class)) {
            bench.repository(TypeRows.Strings.class).insert(entity);

            assertThat(bench.repository(TypeRows.Strings.class)
                            .findById(1)
                            .orElseThrow()
                            .equals(entity))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void timesBeyondTheDatabase_areRefused(DatabaseKind kind) {
        for (Instant value : new Instant[] {Instant.MAX, Instant.MIN}) {
            refused(kind, TypeRows.Instants.class, new TypeRows.Instants(1, value), "between");
        }
        for (OffsetDateTime value : new OffsetDateTime[] {OffsetDateTime.MAX, OffsetDateTime.MIN}) {
            refused(kind, TypeRows.Offsets.class, new TypeRows.Offsets(1, value), "it is");
        }
        for (LocalDateTime value : new LocalDateTime[] {LocalDateTime.MAX, LocalDateTime.MIN}) {
            refused(kind, TypeRows.DateTimes.class, new TypeRows.DateTimes(1, value), "between");
        }
        for (LocalDate value : new LocalDate[] {LocalDate.MAX, LocalDate.MIN}) {
            refused(kind, TypeRows.Dates.class, new TypeRows.Dates(1, value), "between");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void yearsBeforeChrist_areRefused(DatabaseKind kind) {
        refused(kind, TypeRows.Dates.class, new TypeRows.Dates(1, LocalDate.of(0, 2, 29)), "between");
        refused(
                kind,
                TypeRows.Instants.class,
                new TypeRows.Instants(1, Instant.parse("0000-12-31T23:59:59Z")),
                "between");
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "SQLITE")
    void yearsBeyondFourDigits_onSqlite_areRefused(DatabaseKind kind) {
        refused(kind, TypeRows.Dates.class, new TypeRows.Dates(1, LocalDate.of(10_000, 1, 1)), "between");
        refused(kind, TypeRows.Dates.class, new TypeRows.Dates(1, LocalDate.of(0, 12, 31)), "between");
        refused(
                kind,
                TypeRows.Offsets.class,
                new TypeRows.Offsets(1, OffsetDateTime.parse("0001-01-01T00:00:00+00:01")),
                "between");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "+294276-12-31", "+5874897-12-31"})
    void yearsBeyondFourDigits_onPostgresql_areKept(String text) {
        LocalDate date = LocalDate.parse(text);
        try (Bench bench = Bench.of(
                DatabaseKind.POSTGRESQL, TypeRows.Dates.class, TypeRows.DateTimes.class, TypeRows.Instants.class)) {
            bench.repository(TypeRows.Dates.class).insert(new TypeRows.Dates(1, date));
            for (int i = 0; i < 7; i++) {
                assertThat(bench.repository(TypeRows.Dates.class).findById(1)).contains(new TypeRows.Dates(1, date));
            }
            if (date.getYear() > 300_000) {
                return;
            }
            TypeRows.DateTimes local = new TypeRows.DateTimes(1, date.atTime(23, 59, 59, 999_999_000));
            TypeRows.Instants instant = new TypeRows.Instants(1, local.v().toInstant(java.time.ZoneOffset.UTC));
            bench.repository(TypeRows.DateTimes.class).insert(local);
            bench.repository(TypeRows.Instants.class).insert(instant);
            for (int i = 0; i < 7; i++) {
                assertThat(bench.repository(TypeRows.DateTimes.class).findById(1))
                        .contains(local);
                assertThat(bench.repository(TypeRows.Instants.class).findById(1))
                        .contains(instant);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void refusedUpdate_leavesInstanceAndRowAsTheyWere(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, TypeRows.Strings.class)) {
            Repository<TypeRows.Strings> repository = bench.repository(TypeRows.Strings.class);
            repository.insert(new TypeRows.Strings(1, "before"));

            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> repository.update(new TypeRows.Strings(1, "\uD83D")));

            assertThat(repository.findById(1)).contains(new TypeRows.Strings(1, "before"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void floatThatIsNoNumber_isRefusedOnSqliteAndKeptOnPostgresql(DatabaseKind kind) {
        TypeRows.Floats entity = new TypeRows.Floats(1, Float.NaN);
        if (kind == DatabaseKind.SQLITE) {
            refused(kind, TypeRows.Floats.class, entity, "NaN");
            return;
        }
        try (Bench bench = Bench.of(kind, TypeRows.Floats.class)) {
            bench.repository(TypeRows.Floats.class).insert(entity);

            assertThat(bench.repository(TypeRows.Floats.class).findById(1)).contains(entity);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void wholeNumberBeyond64Bits_isRefusedOnSqliteAndKeptOnPostgresql(DatabaseKind kind) {
        for (String value : new String[] {"9223372036854775808", "-9223372036854775809", "1" + "0".repeat(1000)}) {
            TypeRows.BigIntegers entity = new TypeRows.BigIntegers(1, new BigInteger(value));
            if (kind == DatabaseKind.SQLITE) {
                refused(kind, TypeRows.BigIntegers.class, entity, "64 bits");
                continue;
            }
            try (Bench bench = Bench.of(kind, TypeRows.BigIntegers.class)) {
                bench.repository(TypeRows.BigIntegers.class).insert(entity);

                assertThat(bench.repository(TypeRows.BigIntegers.class).findById(1))
                        .contains(entity);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void letterThatIsNoText_isRefused(DatabaseKind kind) {
        refused(kind, TypeRows.Letters.class, new TypeRows.Letters(1, '\uD83D'), "surrogate");
        if (kind == DatabaseKind.POSTGRESQL) {
            refused(kind, TypeRows.Letters.class, new TypeRows.Letters(1, '\0'), "NUL");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void valueBeyondItsNamedType_isRefused(DatabaseKind kind) {
        refused(kind, NamedTypeCases.Varchars.class, new NamedTypeCases.Varchars(1, "12345"), "5 characters");
        refused(kind, NamedTypeCases.Chars.class, new NamedTypeCases.Chars(1, "12345"), "5 characters");
        refused(kind, NamedTypeCases.NarrowLongs.class, new NamedTypeCases.NarrowLongs(1, 1L << 31), "between");
        refused(
                kind,
                NamedTypeCases.NamedDecimals.class,
                new NamedTypeCases.NamedDecimals(1, new BigDecimal("0.001")),
                "would not read back equal");
        refused(
                kind,
                NamedTypeCases.NumericBigIntegers.class,
                new NamedTypeCases.NumericBigIntegers(1, BigInteger.TEN.pow(18)),
                "would not read back equal");
        refused(kind, NamedTypeCases.LocalInstants.class, new NamedTypeCases.LocalInstants(1, Instant.MAX), "between");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("B4")
    void textThatIsNoUuid_forAColumnOfUuids_isRefused(DatabaseKind kind) {
        for (String value : new String[] {"", "nonsense", "1-1-1-1-1"}) {
            refused(kind, NamedTypeCases.UuidTexts.class, new NamedTypeCases.UuidTexts(1, value), "no UUID");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textThatIsNoJson_isRefused(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            for (String value : new String[] {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "'a'",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "nul",
                "tru",
                "[1] 2",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"",
                "NaN",
                "-",
                "[1 2]",
                "{\"a\" 1}",
                "\u00A0[]",
                "[\0]"
            }) {
                refused(bench, JsonCases.JsonTexts.class, new JsonCases.JsonTexts(1, value), "");
                refused(bench, JsonCases.JsonbTexts.class, new JsonCases.JsonbTexts(1, value), "");
            }
            refused(bench, JsonCases.JsonTexts.class, new JsonCases.JsonTexts(1, "[".repeat(100_000)), "levels deep");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void jsonThatJsonbCannotHold_isRefused(DatabaseKind kind) {
        refused(kind, JsonCases.JsonbTexts.class, new JsonCases.JsonbTexts(1, "1e999999999"), "digits");
        refused(kind, JsonCases.JsonbTexts.class, new JsonCases.JsonbTexts(1, "\"\\ud800\""), "surrogate");
        if (kind == DatabaseKind.POSTGRESQL) {
            refused(kind, JsonCases.JsonbTexts.class, new JsonCases.JsonbTexts(1, "\"a\\u0000\""), "NUL");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void elementThatCannotBeKept_isRefusedByItsPosition(DatabaseKind kind) {
        refused(
                kind,
                ArrayCases.StringLists.class,
                new ArrayCases.StringLists(1, List.of("a", "\uD83D")),
                "element 2: character 1 is half of a surrogate pair");
        refused(kind, ArrayCases.VarcharLists.class, new ArrayCases.VarcharLists(1, List.of("12345")), "element 1");
        refused(
                kind,
                ArrayCases.ScaledDecimalLists.class,
                new ArrayCases.ScaledDecimalLists(1, List.of(new BigDecimal("0.001"))),
                "element 1: ");
        refused(
                kind,
                ArrayCases.InstantLists.class,
                new ArrayCases.InstantLists(1, List.of(Instant.MAX)),
                "element 1: it is not between");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @SuppressWarnings({"unchecked", "rawtypes"}) // the very fault
    void elementOfAnotherType_isRefusedByItsPosition(DatabaseKind kind) {
        refused(
                kind,
                ArrayCases.InstantLists.class,
                new ArrayCases.InstantLists(1, (List) List.of("now")),
                "element 1 is a String");
    }
}
