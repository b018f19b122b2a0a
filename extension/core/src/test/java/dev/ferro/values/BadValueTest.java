package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.Repository;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that a database cannot keep are refused by the attribute's name, before anything is borrowed. */
@Tag("Q10")
class BadValueTest {

    private static <T> void refused(DatabaseKind kind, Class<T> type, T entity, String why) {
        try (Bench bench = Bench.untouched(kind)) {
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
}
