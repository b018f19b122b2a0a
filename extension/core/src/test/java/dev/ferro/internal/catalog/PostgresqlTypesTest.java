package dev.ferro.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Database;
import dev.ferro.internal.dialect.ColumnType;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.dialect.TypeName;
import dev.ferro.internal.dialect.ValueKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types of PostgreSQL as they are written, and as {@code format_type} shows them. */
@Tag("R20")
@ExtendWith(TestDatabases.class)
class PostgresqlTypesTest {

    private final Catalog catalog = Catalogs.of(Database.POSTGRESQL);
    private final PostgresqlDatabase database;

    /** One for all: each type has its own table. */
    PostgresqlTypesTest(PostgresqlDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "varchar",
                "varchar(40)",
                "character varying(40)",
                "CHAR",
                "char(3)",
                "character(3)",
                "bpchar",
                "smallint",
                "int2",
                "integer",
                "int",
                "int4",
                "bigint",
                "int8",
                "real",
                "float4",
                "double precision",
                "Double  Precision",
                "float8",
                "float",
                "numeric",
                "numeric(9)",
                "numeric(9,2)",
                "decimal(9, 2)",
                "boolean",
                "bool",
                "bytea",
                "uuid",
                "date",
                "time",
                "time without time zone",
                "timestamp",
                "timestamp without time zone",
                "timestamptz",
                "timestamp with time zone",
                "json",
                "jsonb",
                "text[]",
                "varchar(5)[]",
                "integer [ ]",
                "timestamp with time zone[]",
                "interval[]",
                "numeric(9,2)[]",
                "inet",
                "interval",
                "time with time zone",
                "bit varying(5)",
                "\"char\"",
                "public.mood",
                "mood",
                "\"Odd Mood\"",
                "public.\"Odd Mood\"[]"
            })
    void type_written_isTheSameAsItIsShown(String type) throws SQLException {
        assertShownAsTheSame(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "timestamp", "timestamptz", "interval", "timetz"})
    void type_ofTimeWithAllDigits_isTheSame(String type) throws SQLException {
        for (String array : List.of("", "[]")) {
            String shown = shown(type + "(6)" + array);
            assertThat(catalog.isSameType(shown(type) + array, shown)).as(shown).isTrue();
        }
    }

    /** What is written is rounded, and not refused. */
    @ParameterizedTest
    @ValueSource(strings = {"time", "timestamp", "timestamptz", "interval", "timetz"})
    void type_ofTimeWithFewerDigits_isAnotherOneAndHoldsIt(String type) throws SQLException {
        for (int digits = 0; digits < 6; digits++) {
            for (String array : List.of("", "[]")) {
                String shown = shown(type + "(" + digits + ")" + array);
                String wanted = shown(type) + array;
                assertThat(catalog.isSameType(wanted, shown)).as(shown).isFalse();
                assertThat(catalog.holds(shown, wanted)).as(shown).isTrue();
            }
        }
    }

    private String shown(String type) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Reading reading = new Reading(Database.POSTGRESQL, connection);
            reading.run("create table one (a " + type + ")");
            String shown = Reading.column(reading.table("one"), "a").type();
            connection.rollback();
            return shown;
        }
    }

    static Stream<ColumnType> kinds() {
        List<ColumnType> kinds = Stream.of(ValueKind.values())
                .filter(kind -> kind != ValueKind.ARRAY)
                .map(kind -> ColumnType.of(kind, Object.class))
                .toList();
        Stream<ColumnType> limited = Stream.of(
                limited(ValueKind.STRING, 40, 0, 0),
                limited(ValueKind.DECIMAL, 0, 9, 2),
                limited(ValueKind.DECIMAL, 0, 9, 0),
                limited(ValueKind.BIG_INTEGER, 0, 30, 0));
        List<ColumnType> all = Stream.concat(kinds.stream(), limited).toList();
        return Stream.concat(all.stream(), all.stream().map(type -> ColumnType.array(List.class, type)));
    }

    private static ColumnType limited(ValueKind kind, int length, int precision, int scale) {
        Optional<TypeName> name = Optional.empty();
        return new ColumnType(kind, Object.class, length, precision, scale, name, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void type_ofTheDialect_isTheSameAsItIsShown(ColumnType type) throws SQLException {
        assertShownAsTheSame(Dialect.of(Database.POSTGRESQL).ddl().type(type));
    }

    private void assertShownAsTheSame(String type) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Reading reading = new Reading(Database.POSTGRESQL, connection);
            reading.run(
                    "create type mood as enum ('A')",
                    "create type \"Odd Mood\" as enum ('A')",
                    "create table one (a " + type + ")");
            String shown = Reading.column(reading.table("one"), "a").type();
            assertThat(catalog.isSameType(type, shown))
                    .as("%s, shown as %s", type, shown)
                    .isTrue();
            reading.run("set local search_path = pg_catalog");
            String fromElsewhere =
                    Reading.column(reading.table("public.one"), "a").type();
            assertThat(catalog.isSameType(type, fromElsewhere))
                    .as("%s, shown as %s", type, fromElsewhere)
                    .isTrue();
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | character varying",
                "varchar(40) | character varying(41)",
                "varchar(40) | character varying",
                "char | bpchar",
                "char | \"char\"",
                "integer | bigint",
                "numeric(9,2) | numeric(9,3)",
                "timestamp | timestamp with time zone",
                "text | text[]",
                "json | jsonb",
                "timestamp | timestamp(3) without time zone",
                "timestamptz | timestamp(6) without time zone",
                "timestamp[] | timestamp(6) without time zone",
                "timestamp | \"timestamp(6)\"",
                "mood | \"Mood\"",
                "one.mood | two.mood",
                "mood | public.temper",
                "mood[] | public.mood",
            })
    void types_thatDiffer_areNotTheSame(String wanted, String found) {
        assertThat(catalog.isSameType(wanted, found)).isFalse();
        assertThat(catalog.isSameType(found, wanted)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | varchar(40)",
                "character varying | text",
                "character varying | varchar(40)",
                "character varying(41) | varchar(40)",
                "bigint | integer",
                "bigint | smallint",
                "integer | smallint",
                "double precision | real",
                "numeric | numeric(9,2)",
                "numeric(10,2) | numeric(9,2)",
                "numeric(10,3) | numeric(9,2)",
                "bigint[] | integer[]",
            })
    void type_thatIsWider_holdsTheOther(String found, String wanted) {
        assertThat(catalog.holds(found, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(40) | text",
                "character varying(40) | varchar",
                "character varying(40) | varchar(41)",
                "integer | bigint",
                "smallint | integer",
                "bigint | boolean",
                "real | double precision",
                "numeric(9,2) | numeric",
                "numeric(9,2) | numeric(10,2)",
                "numeric(9,2) | numeric(9,3)",
                "numeric(9,3) | numeric(9,2)",
                "bigint | numeric(5,0)",
                "text | integer",
                "bigint[] | integer",
                "text | mood",
                "timestamp(3) without time zone | timestamptz",
                "timestamp(3) without time zone | timestamp[]",
                "timestamp(3) without time zone | date",
            })
    void type_thatIsNarrowerOrOfAnotherKind_doesNotHoldTheOther(String found, String wanted) {
        assertThat(catalog.holds(found, wanted)).isFalse();
    }
}
