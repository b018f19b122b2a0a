package dev.ferro.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidSqlException;
import dev.ferro.Row;
import dev.ferro.Sql;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Running statements, and what they give. */
@Tag("S1")
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
    void selectSetConfig_execute_isLegal(DatabaseKind kind) {
        assertThat(sql(kind).execute("select set_config('app.user', ?, true)", "ada"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void changeThatReturnsRows_executeAndFetch_takeEffectOnce(DatabaseKind kind) {
        Sql sql = sql(kind);

        sql.execute("insert into t values (1, 'a'), (2, 'b') returning id");
        assertThat(sql.fetchAll("update t set name = 'z' returning id")).hasSize(2);
        assertThat(sql.fetchOne("delete from t returning id")).isPresent();

        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
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
    void tableChangedBetweenCalls_fetch_seesTheNewColumns(DatabaseKind kind) {
        Sql sql = sql(kind);
        sql.execute("insert into t values (1, 'a')");
        for (int i = 0; i < 8; i++) {
            sql.fetchAll("select * from t");
        }
        sql.execute("alter table t add column extra text");

        assertThat(sql.fetchAll("select * from t").get(0).columns()).containsExactly("id", "name", "extra");
    }
}
