package dev.ferro.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidSqlException;
import dev.ferro.InvalidValueException;
import dev.ferro.Row;
import dev.ferro.Sql;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameters of raw SQL, bound by their Java type. */
@Tag("B5")
class RawParameterTest {

    private Bench bench;

    private Sql sql(DatabaseKind kind) {
        bench = Bench.ofOneConnection(kind);
        bench.sql().execute("create table t (id integer primary key, name text)");
        return bench.sql();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void supportedTypes_fetch_comeBack(DatabaseKind kind) {
        Sql sql = sql(kind);
        for (Object value : new Object[] {
            "text",
            true,
            (short) 3,
            7,
            8L,
            1.5,
            new BigDecimal("2.5"),
            UUID.randomUUID(),
            Instant.parse("2026-11-22T09:15:00Z")
        }) {
            String cast = value instanceof String ? "cast(? as text)" : "?";
            Row row = sql.fetchOne("select " + cast + " as v", value).orElseThrow();

            assertThat((Object) row.get("v", value.getClass()).orElseThrow())
                    .as(value.getClass().getName())
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void loneNull_isOneParameter(DatabaseKind kind) {
        Sql sql = sql(kind);
        sql.execute("insert into t values (1, 'a')");

        sql.execute("update t set name = ?", (Object[]) null);
        sql.execute("update t set id = ? where coalesce(name, ?) = ?", 2, "b", "b");

        assertThat(sql.fetchOne("select name from t").orElseThrow().get("name")).isNull();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void unsupportedTypes_areRefusedByPosition(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        for (Object value : new Object[] {
            new java.io.File("x"), List.of(1), new int[] {1}, DatabaseKind.SQLITE, java.sql.Date.valueOf("2026-01-01")
        }) {
            assertThatExceptionOfType(InvalidSqlException.class)
                    .isThrownBy(() -> bench.sql().execute("select ?, ?", 1, value))
                    .withMessageContaining("parameter 2");
        }
        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void smallAndBigNumbers_andCharacters_areBoundByTheirType(DatabaseKind kind) {
        bench = Bench.untouched(kind);

        for (Object value : new Object[] {(byte) 7, 1.5f, new java.math.BigInteger("123456789012")}) {
            assertThat(bench.sql()
                            .fetchOne("select ? + 0 as n", value)
                            .orElseThrow()
                            .get("n")
                            .toString())
                    .startsWith(value.toString());
        }
        assertThat(bench.value(String.class, "select 'a' || ? as t", 'c')).isEqualTo("ac");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void impossibleValues_areRefusedByPosition(DatabaseKind kind) {
        bench = Bench.untouched(kind);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> bench.sql().execute("select ?, ?", 1, "\uD83D"))
                .withMessageContaining("parameter 2");
        assertThat(bench.created()).isZero();
    }
}
