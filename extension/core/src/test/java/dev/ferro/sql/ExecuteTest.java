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
import org.junit.jupiter.params.provider.ValueSource;

/** Running statements, their parameters, and which texts are refused. */
class ExecuteTest {

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

    private long rows() {
        return bench.value(Long.class, "select count(*) from t");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S1")
    void changes_execute_countsRows(DatabaseKind kind) {
        Sql sql = sql(kind);

        assertThat(sql.execute("insert into t values (1, 'a'), (2, 'b'), (3, ?)", "c"))
                .isEqualTo(3);
        assertThat(sql.execute("update t set name = ? where id > ?", "x", 1)).isEqualTo(2);
        assertThat(sql.execute("delete from t where id = ?", 99)).isZero();
        assertThat(sql.execute("delete from t")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S1")
    void ddlAndQueries_execute_countNothing(DatabaseKind kind) {
        Sql sql = sql(kind);
        sql.execute("insert into t values (1, 'a')");

        assertThat(sql.execute("create table u (id integer)")).isZero();
        assertThat(sql.execute("alter table u add column name text")).isZero();
        assertThat(sql.execute("drop table u")).isZero();
        assertThat(sql.execute("select * from t")).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    @Tag("S1")
    void selectSetConfig_execute_isLegal(DatabaseKind kind) {
        assertThat(sql(kind).execute("select set_config('app.user', ?, true)", "ada"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S1")
    void changeThatReturnsRows_executeAndFetch_takeEffectOnce(DatabaseKind kind) {
        Sql sql = sql(kind);

        sql.execute("insert into t values (1, 'a'), (2, 'b') returning id");
        assertThat(sql.fetchAll("update t set name = 'z' returning id")).hasSize(2);
        assertThat(sql.fetchOne("delete from t returning id")).isPresent();

        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S1")
    void changeWithoutRows_fetch_isRefusedAndNotDone(DatabaseKind kind) {
        Sql sql = sql(kind);
        sql.execute("insert into t values (1, 'a')");

        for (String change : new String[] {
            "delete from t",
            "/* select */ update t set name = 'x'",
            "insert into t values (2, 'b')",
            "drop table t",
            "with q as (select 1) delete from t"
        }) {
            assertThatExceptionOfType(InvalidSqlException.class)
                    .as(change)
                    .isThrownBy(() -> sql.fetchAll(change))
                    .withMessageContaining("execute");
        }

        assertThat(bench.value(String.class, "select name from t")).isEqualTo("a");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S1")
    void fetchAll_keepsOrderOfRowsAndColumns(DatabaseKind kind) {
        Sql sql = sql(kind);
        sql.execute("insert into t values (1, 'a'), (2, 'b'), (3, 'c')");

        List<Row> rows = sql.fetchAll("select name as z, id as a, 1 as m from t order by id desc");

        assertThat(rows).extracting(row -> row.get("z")).containsExactly("c", "b", "a");
        assertThat(rows.get(0).columns()).containsExactly("z", "a", "m");
        assertThat(rows.get(0).asMap().keySet()).containsExactly("z", "a", "m");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S1")
    void fetchOne_givesTheFirstRowOrNothing(DatabaseKind kind) {
        Sql sql = sql(kind);
        assertThat(sql.fetchOne("select id from t")).isEmpty();
        sql.execute("insert into t values (1, 'a'), (2, 'b')");

        assertThat(sql.fetchOne("select name from t order by id desc")
                        .orElseThrow()
                        .get("name"))
                .isEqualTo("b");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S1")
    void tableChangedBetweenCalls_fetch_seesTheNewColumns(DatabaseKind kind) {
        Sql sql = sql(kind);
        sql.execute("insert into t values (1, 'a')");
        for (int i = 0; i < 8; i++) {
            sql.fetchAll("select * from t");
        }
        sql.execute("alter table t add column extra text");

        assertThat(sql.fetchAll("select * from t").get(0).columns()).containsExactly("id", "name", "extra");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S2")
    void blankTexts_areRefusedBeforeBorrowing(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        for (String text : new String[] {"", " \n\t", ";", " ; ; ", "-- select 1", "/* select 1 */ ;"}) {
            assertThatExceptionOfType(InvalidSqlException.class)
                    .as(text)
                    .isThrownBy(() -> bench.sql().execute(text))
                    .withMessageContaining("blank");
        }
        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S2")
    void twoStatements_areRefusedBeforeBorrowing(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        for (String text : new String[] {
            "select 1; select 2",
            "select ';'; drop table t",
            "select 1 -- x\n; select 2",
            "select 1; /* x */ select 2 ;"
        }) {
            assertThatExceptionOfType(InvalidSqlException.class)
                    .as(text)
                    .isThrownBy(() -> bench.sql().fetchAll(text))
                    .withMessageContaining("2 statements");
        }
        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S2")
    void oneStatementThatLooksLikeTwo_runs(DatabaseKind kind) {
        Sql sql = sql(kind);
        for (String text : new String[] {
            "select 'a;b' as x;",
            "select 1 as x -- ; select 2",
            "select 1 /* ; */ as x ; ",
            "select 1 as \"a;b\"",
            "select 'it''s; fine' as x"
        }) {
            assertThat(sql.fetchOne(text)).as(text).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    @Tag("S2")
    void postgresqlQuotes_areUnderstood(DatabaseKind kind) {
        Sql sql = sql(kind);

        assertThat(sql.fetchOne("select $$a;b$$ as x").orElseThrow().get("x")).isEqualTo("a;b");
        assertThat(sql.fetchOne("select $x$?;$$;$x$ as x").orElseThrow().get("x"))
                .isEqualTo("?;$$;");
        assertThat(sql.fetchOne("select e'\\';?' as x").orElseThrow().get("x")).isEqualTo("';?");
        sql.execute("do $$ begin perform 1; perform 2; end $$");
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    @Tag("S2")
    void doubledQuestionMark_isTheOperator(DatabaseKind kind) {
        Sql sql = sql(kind);

        assertThat(sql.fetchOne("select '{\"a\": 1}'::jsonb ?? ? as has", "a")
                        .orElseThrow()
                        .get("has"))
                .isEqualTo(true);
        assertThat(sql.fetchOne("select '{\"a\": 1}'::jsonb ??| array['b', 'a'] as has")
                        .orElseThrow()
                        .get("has"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("S2")
    void wrongNumberOfParameters_isRefused(DatabaseKind kind) {
        bench = Bench.untouched(kind);

        assertThatExceptionOfType(InvalidSqlException.class)
                .isThrownBy(() -> bench.sql().execute("select ?, ?", 1))
                .withMessageContaining("2 placeholders, but 1 parameters");
        assertThatExceptionOfType(InvalidSqlException.class)
                .isThrownBy(() -> bench.sql().execute("select '?'", 1));
        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("B5")
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
    @Tag("B5")
    void loneNull_isOneParameter(DatabaseKind kind) {
        Sql sql = sql(kind);
        sql.execute("insert into t values (1, 'a')");

        sql.execute("update t set name = ?", (Object[]) null);
        sql.execute("update t set id = ? where coalesce(name, ?) = ?", 2, "b", "b");

        assertThat(sql.fetchOne("select name from t").orElseThrow().get("name")).isNull();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("B5")
    void unsupportedTypes_areRefusedByPosition(DatabaseKind kind) {
        bench = Bench.untouched(kind);
        for (Object value : new Object[] {
            'c',
            (byte) 1,
            1.5f,
            new java.io.File("x"),
            List.of(1),
            new int[] {1},
            DatabaseKind.SQLITE,
            java.sql.Date.valueOf("2026-01-01"),
            java.math.BigInteger.ONE
        }) {
            assertThatExceptionOfType(InvalidSqlException.class)
                    .isThrownBy(() -> bench.sql().execute("select ?, ?", 1, value))
                    .withMessageContaining("parameter 2");
        }
        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("B5")
    void impossibleValues_areRefusedByPosition(DatabaseKind kind) {
        bench = Bench.untouched(kind);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> bench.sql().execute("select ?, ?", 1, "\uD83D"))
                .withMessageContaining("parameter 2");
        assertThat(bench.created()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select $1", "select :name"})
    @Tag("S2")
    void foreignPlaceholders_areRefused(String text) {
        bench = Bench.untouched(DatabaseKind.SQLITE);

        assertThatExceptionOfType(InvalidSqlException.class)
                .isThrownBy(() -> bench.sql().execute(text))
                .withMessageContaining("write ?");
    }
}
