package dev.ferro.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.InvalidSqlException;
import dev.ferro.Sql;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are one statement, and which are refused. */
@Tag("S2")
class StatementTextTest {

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
    @ValueSource(strings = {"select $1", "select :name"})
    void foreignPlaceholders_areRefused(String text) {
        bench = Bench.untouched(DatabaseKind.SQLITE);

        assertThatExceptionOfType(InvalidSqlException.class)
                .isThrownBy(() -> bench.sql().execute(text))
                .withMessageContaining("write ?");
    }
}
