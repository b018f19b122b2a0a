package dev.ferro.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidSqlException;
import dev.ferro.Row;
import dev.ferro.RowException;
import dev.ferro.Sql;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows as ordered maps, and as records. */
@Tag("S3")
class RowTest {

    private Bench bench;

    enum Colour {
        RED
    }

    record Typed(
            int number,
            Long big,
            BigDecimal price,
            boolean yes,
            UUID id,
            Instant createdAt,
            LocalDate day,
            Colour colour,
            String text,
            double real) {}

    record Strict(String value) {
        Strict {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("secret " + value);
            }
        }
    }

    record Pair(Integer userId, Integer other) {}

    private record Hidden(String name) {}

    record Primitive(long value) {}

    private Sql sql(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        return bench.sql();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void row_get_ignoresCaseUnlessExact(DatabaseKind kind) {
        Row row = sql(kind).fetchOne("select 1 as \"Name\", 2 as \"other\"").orElseThrow();

        assertThat(row.get("name", Integer.class)).contains(1);
        assertThat(row.get("OTHER", Integer.class)).contains(2);
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    void columnsThatDifferInCase_areTwo(DatabaseKind kind) {
        Row row = sql(kind).fetchOne("select 1 as \"Name\", 2 as \"name\"").orElseThrow();

        assertThat(row.get("Name")).isEqualTo(1);
        assertThat(row.get("name")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void twoColumnsOfOneName_areRefused(DatabaseKind kind) {
        Sql sql = sql(kind);

        assertThatExceptionOfType(InvalidSqlException.class)
                .isThrownBy(() -> sql.fetchAll("select 1 as a, 2 as a"))
                .withMessageContaining("two columns named 'a'");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unknownColumn_isRefusedWithTheNearest(DatabaseKind kind) {
        Row row = sql(kind).fetchOne("select 1 as name").orElseThrow();

        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> row.get("nmae"))
                .withMessageContaining("Did you mean 'name'?");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void wrongType_isRefusedWithoutTheValue(DatabaseKind kind) {
        Row row = sql(kind).fetchOne("select 'canary' as name").orElseThrow();

        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> row.get("name", Long.class))
                .withMessageContaining("String")
                .withMessageNotContaining("canary");
        assertThat(row.toString()).contains("name").doesNotContain("canary");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void map_isUnmodifiableAndKeepsNulls(DatabaseKind kind) {
        Row row = sql(kind).fetchOne("select 1 as a, null as b").orElseThrow();

        assertThat(row.asMap()).containsOnlyKeys("a", "b").containsEntry("b", null);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> row.asMap().clear());
        assertThat(row.get("b", String.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void row_ofEveryType_becomesARecord(DatabaseKind kind) {
        UUID id = UUID.randomUUID();
        String columns = kind == DatabaseKind.SQLITE
                ? "select 7 as number, 8 as big, 2.5 as price, 1 as yes, ? as id, '2026-11-22 09:15:00' as created_at,"
                        + " '2026-11-22' as day, 'RED' as colour, 'x' as text, 1.5 as \"Real\""
                : "select 7 as number, 8 as big, 2.5 as price, true as yes, ? as id,"
                        + " '2026-11-22 09:15:00Z'::timestamptz as created_at, date '2026-11-22' as day,"
                        + " 'RED' as colour, 'x' as text, 1.5::float4 as \"Real\"";

        assertThat(sql(kind).fetchAll(Typed.class, columns, id))
                .containsExactly(new Typed(
                        7,
                        8L,
                        new BigDecimal("2.5"),
                        true,
                        id,
                        Instant.parse("2026-11-22T09:15:00Z"),
                        LocalDate.of(2026, 11, 22),
                        Colour.RED,
                        "x",
                        1.5));
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    void singlePrecision_isADoubleOfTheSameText(DatabaseKind kind) {
        Sql sql = sql(kind);
        for (int i = 0; i < 7; i++) {
            assertThat(sql.fetchOne("select 0.1::float4 as v").orElseThrow().get("v"))
                    .isEqualTo(0.1);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void exactName_winsOverASimilarOne(DatabaseKind kind) {
        assertThat(sql(kind).fetchOne(Pair.class, "select 1 as user_id, 2 as \"userId\", 3 as other"))
                .contains(new Pair(2, 3));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void privateRecord_works(DatabaseKind kind) {
        assertThat(sql(kind).fetchOne(Hidden.class, "select 'x' as name, 2 as more"))
                .contains(new Hidden("x"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void noRows_becomeNoRecords(DatabaseKind kind) {
        assertThat(sql(kind).fetchAll(Hidden.class, "select 'x' as name where 1 = 0"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void missingColumn_isRefusedByName(DatabaseKind kind) {
        Sql sql = sql(kind);

        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> sql.fetchAll(Hidden.class, "select 'x' as title"))
                .withMessageContaining("Hidden")
                .withMessageContaining("name")
                .withMessageContaining("title");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nullForAPrimitive_isRefusedByName(DatabaseKind kind) {
        Sql sql = sql(kind);

        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> sql.fetchAll(Primitive.class, "select null as value"))
                .withMessageContaining("value is null");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void numberThatDoesNotFit_isRefusedWithoutTheValue(DatabaseKind kind) {
        Sql sql = sql(kind);

        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> sql.fetchAll(Pair.class, "select 3000000000 as user_id, 1 as other"))
                .withMessageContaining("userId")
                .withMessageNotContaining("3000000000");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S4")
    void recordThatRefuses_isReportedWithoutItsWords(DatabaseKind kind) {
        Sql sql = sql(kind);

        assertThatExceptionOfType(RowException.class)
                .isThrownBy(() -> sql.fetchAll(Strict.class, "select '' as value"))
                .withMessageContaining("IllegalArgumentException")
                .withMessageNotContaining("secret")
                .withNoCause();
    }
}
