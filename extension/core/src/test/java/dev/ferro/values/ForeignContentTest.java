package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidValueException;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What others wrote into a column: read if it is what the attribute means, refused by column and attribute if not. */
@Tag("Q10")
class ForeignContentTest {

    private static void unreadable(Bench bench, Class<?> entity, String literal) {
        String table = entity.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        bench.sql().execute("delete from " + table);
        bench.sql().execute("insert into " + table + " values (1, " + literal + ")");
        assertThatExceptionOfType(InvalidValueException.class)
                .as(literal)
                .isThrownBy(() -> bench.repository(entity).findById(1))
                .withMessageStartingWith("FERRO0042")
                .withMessageContaining("column v of " + table)
                .withMessageNotContainingAny("canary", "secret")
                .withMessageContaining("'main'")
                .withMessageContaining(entity.getSimpleName() + ".v");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> bench.repository(entity).findAll());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unknownConstant_isUnreadable(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            // Made by hand: what we create has a check.
            bench.sql().execute("create table names (id integer primary key, v text)");
            bench.sql().execute("create table ordinals (id integer primary key, v integer)");
            unreadable(bench, TypeRows.Names.class, "'PINK'");
            unreadable(bench, TypeRows.Names.class, "'red'");
            unreadable(bench, TypeRows.Ordinals.class, "3");
            unreadable(bench, TypeRows.Ordinals.class, "-1");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "SQLITE")
    void otherStorageClass_onSqlite_isUnreadable(DatabaseKind kind) {
        try (Bench bench = Bench.of(
                kind,
                TypeRows.Longs.class,
                TypeRows.Integers.class,
                TypeRows.Shorts.class,
                TypeRows.Booleans.class,
                TypeRows.Doubles.class,
                TypeRows.Decimals.class,
                TypeRows.Bytes.class,
                TypeRows.Strings.class,
                TypeRows.Uuids.class,
                TypeRows.Instants.class,
                TypeRows.Dates.class,
                TypeRows.Times.class,
                TypeRows.DateTimes.class)) {
            unreadable(bench, TypeRows.Longs.class, "'abc'");
            unreadable(bench, TypeRows.Longs.class, "1.5");
            unreadable(bench, TypeRows.Longs.class, "x'01'");
            unreadable(bench, TypeRows.Longs.class, "9223372036854775808");
            unreadable(bench, TypeRows.Integers.class, "2147483648");
            unreadable(bench, TypeRows.Shorts.class, "-32769");
            unreadable(bench, TypeRows.Booleans.class, "2");
            unreadable(bench, TypeRows.Booleans.class, "'true'");
            unreadable(bench, TypeRows.Doubles.class, "'abc'");
            unreadable(bench, TypeRows.Decimals.class, "'abc'");
            unreadable(bench, TypeRows.Decimals.class, "9e999");
            unreadable(bench, TypeRows.Bytes.class, "'abc'");
            unreadable(bench, TypeRows.Strings.class, "x'01'");
            unreadable(bench, TypeRows.Uuids.class, "'1-1-1-1-1'");
            unreadable(bench, TypeRows.Instants.class, "'yesterday'");
            unreadable(bench, TypeRows.Instants.class, "'2026-02-30 00:00:00'");
            unreadable(bench, TypeRows.Dates.class, "'2026-02-30'");
            unreadable(bench, TypeRows.Times.class, "'25:00:00'");
            unreadable(bench, TypeRows.DateTimes.class, "'2026-01-01 00:00:00+02:00'");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T09:15:30Z", "2026-11-22 09:15:30", "2026-11-22T10:15:30+01:00", "2026-11-22 09:15:30.000"})
    void formsOfOthers_onSqlite_areRead(String text) {
        try (Bench bench = Bench.of(DatabaseKind.SQLITE, TypeRows.Instants.class)) {
            bench.sql().execute("insert into instants values (1, ?)", text);

            assertThat(bench.repository(TypeRows.Instants.class).findById(1))
                    .contains(new TypeRows.Instants(1, Instant.parse("2026-11-22T09:15:30Z")));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void databasesOwnNow_isRead(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, TypeRows.Instants.class, TypeRows.DateTimes.class)) {
            bench.sql().execute("insert into instants values (1, current_timestamp)");
            bench.sql().execute("insert into datetimes values (1, current_timestamp)");

            assertThat(bench.repository(TypeRows.Instants.class)
                            .findById(1)
                            .orElseThrow()
                            .v())
                    .isAfter(Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(bench.repository(TypeRows.DateTimes.class)
                            .findById(1)
                            .orElseThrow()
                            .v())
                    .isAfter(LocalDateTime.parse("2020-01-01T00:00:00"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    void numericsThatAreNone_onPostgresql_areUnreadable(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, TypeRows.Decimals.class)) {
            unreadable(bench, TypeRows.Decimals.class, "'NaN'");
            unreadable(bench, TypeRows.Decimals.class, "'Infinity'");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    void widerColumn_onPostgresql_isReadWhereItFits(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            bench.sql().execute("create table integers (id bigint, v bigint)");
            bench.sql().execute("create table shorts (id bigint, v integer)");
            bench.sql().execute("create table decimals (id bigint, v integer)");
            unreadable(bench, TypeRows.Integers.class, "2147483648");
            unreadable(bench, TypeRows.Shorts.class, "32768");
            bench.sql().execute("update integers set v = 7");
            bench.sql().execute("insert into decimals values (1, 7)");

            assertThat(bench.repository(TypeRows.Integers.class).findById(1)).contains(new TypeRows.Integers(1, 7));
            assertThat(bench.repository(TypeRows.Decimals.class).findById(1))
                    .contains(new TypeRows.Decimals(1, new BigDecimal("7")));
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    void infiniteTimes_onPostgresql_areUnreadable(DatabaseKind kind) {
        try (Bench bench = Bench.of(
                kind, TypeRows.Instants.class, TypeRows.DateTimes.class, TypeRows.Dates.class, TypeRows.Times.class)) {
            unreadable(bench, TypeRows.Instants.class, "'infinity'");
            unreadable(bench, TypeRows.Instants.class, "'-infinity'");
            unreadable(bench, TypeRows.DateTimes.class, "'infinity'");
            unreadable(bench, TypeRows.Dates.class, "'-infinity'");
            unreadable(bench, TypeRows.Dates.class, "'0001-02-29 BC'");
            unreadable(bench, TypeRows.Times.class, "'24:00:00'");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void elementThatThePrimitiveCannotBe_isUnreadable(DatabaseKind kind) {
        String array = kind == DatabaseKind.POSTGRESQL ? "'{1,NULL}'" : "'[1,null]'";
        try (Bench bench = Bench.of(kind, ArrayCases.IntArrays.class)) {
            unreadable(bench, ArrayCases.IntArrays.class, array);
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "SQLITE")
    void textThatIsNoArray_onSqlite_isUnreadable(DatabaseKind kind) {
        try (Bench bench =
                Bench.of(kind, ArrayCases.IntArrays.class, ArrayCases.InstantLists.class, TypeRows.Letters.class)) {
            for (String text :
                    new String[] {"'abc'", "'{}'", "'1'", "'[1'", "'[[1]]'", "'[1.5]'", "'[\"a\"]'", "x'01'"}) {
                unreadable(bench, ArrayCases.IntArrays.class, text);
            }
            unreadable(bench, ArrayCases.InstantLists.class, "'[\"2026-02-30 00:00:00Z\"]'");
            unreadable(bench, ArrayCases.InstantLists.class, "'[\"yesterday\"]'");
            unreadable(bench, TypeRows.Letters.class, "'ab'");
            unreadable(bench, TypeRows.Letters.class, "''");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "SQLITE")
    void malformedJson_onSqlite_isUnreadable_withoutItsContent(DatabaseKind kind) {
        try (Bench bench =
                Bench.of(kind, JsonCases.JsonTexts.class, JsonCases.JsonbTexts.class, JsonCases.Maps.class)) {
            for (Class<?> type :
                    new Class<?>[] {JsonCases.JsonTexts.class, JsonCases.JsonbTexts.class, JsonCases.Maps.class}) {
                unreadable(bench, type, "'{\"secret\": '");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void jsonOfAnotherShape_isUnreadable_withoutItsContent(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, JsonCases.Maps.class, JsonCases.Addresses.class)) {
            unreadable(bench, JsonCases.Maps.class, "'{\"a\": \"canary\"}'");
            unreadable(bench, JsonCases.Maps.class, "'[1]'");
            unreadable(bench, JsonCases.Addresses.class, "'{\"number\": \"canary\"}'");
            unreadable(bench, JsonCases.Addresses.class, "'\"canary\"'");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void jsonNull_ofAnObject_isReadAsNull(DatabaseKind kind) {
        try (Bench bench = Bench.of(kind, JsonCases.Maps.class)) {
            bench.sql().execute("insert into maps values (1, 'null')");

            assertThat(bench.repository(JsonCases.Maps.class).findById(1)).contains(new JsonCases.Maps(1, null));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void arraysOfOthers_areRead(DatabaseKind kind) {
        boolean postgresql = kind == DatabaseKind.POSTGRESQL;
        try (Bench bench = Bench.of(kind, ArrayCases.InstantLists.class, ArrayCases.BooleanLists.class)) {
            bench.sql()
                    .execute("insert into instantlists values (1, "
                            + (postgresql
                                    ? "array['1890-01-01 00:00:00+01:30'::timestamptz]"
                                    : "json_array('1889-12-31 22:30:00')")
                            + ")");
            bench.sql()
                    .execute("insert into booleanlists values (1, "
                            + (postgresql ? "'{yes,off}'" : "json('[true, false]')") + ")");

            for (int i = 0; i < 7; i++) {
                assertThat(bench.repository(ArrayCases.InstantLists.class)
                                .findById(1)
                                .orElseThrow()
                                .v())
                        .containsExactly(Instant.parse("1889-12-31T22:30:00Z"));
                assertThat(bench.repository(ArrayCases.BooleanLists.class)
                                .findById(1)
                                .orElseThrow()
                                .v())
                        .containsExactly(true, false);
            }
        }
    }
}
