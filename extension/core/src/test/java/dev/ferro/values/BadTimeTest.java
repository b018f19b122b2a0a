package dev.ferro.values;

import static dev.ferro.values.BadValues.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that a database cannot keep are refused by the attribute's name, before anything is borrowed. */
@Tag("Q10")
class BadTimeTest {

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
}
