package dev.ferro.internal.text;

import static dev.ferro.internal.text.Grammar.POSTGRESQL;
import static dev.ferro.internal.text.Grammar.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as one statement, and where the next one begins. */
@Tag("S2")
class SqlTextStatementsTest {
    @ParameterizedTest
    @EnumSource(Grammar.class)
    void twoStatements_separated_areTwo(Grammar grammar) {
        assertThat(SqlText.parse(grammar, " select 1 ;\n select 2; ").statements())
                .containsExactly("select 1", "select 2");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void oneStatement_withTrailingSeparator_isSingle(Grammar grammar) {
        SqlText text = SqlText.parse(grammar, "select 1;");

        assertThat(text.isSingleStatement()).isTrue();
        assertThat(text.sql()).isEqualTo("select 1;");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void piece_ofCommentsOnly_isDropped(Grammar grammar) {
        assertThat(SqlText.parse(grammar, ";; /* a */ ; select 1; -- done").statements())
                .containsExactly("select 1");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void comment_aroundStatement_stays(Grammar grammar) {
        String hinted = "/*+ hint */ select 1 /* trace */";

        assertThat(SqlText.parse(grammar, "\n" + hinted + " ;").statements()).containsExactly(hinted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\r\n\f", ";", " ; ; ", "-- nothing", "/* nothing */", "/* open"})
    void nothing_toRun_isBlank(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).isBlank()).isTrue();
        assertThat(SqlText.parse(POSTGRESQL, sql).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a;b'",
                "select 'it''s; fine'",
                "select '\\'",
                "select \"a;b\"",
                "select \"a\"\";b\"",
                "select 1 -- ; not here",
                "select 1 -- '\n, 2",
                "select /* ; */ 1",
                "select /* ' */ 1 /* ; ' */",
                "select '/*', ';', '*/'",
                "select 'open; to the end",
                "select \"open; to the end",
            })
    void separator_hiddenInQuoteOrComment_isNone(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).statements()).containsExactly(sql);
        assertThat(SqlText.parse(POSTGRESQL, sql).statements()).containsExactly(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select `a;b`", "select `a``;b`", "select [a;b]", "select [a\"'`;]", "select $a(;')"})
    void sqliteQuote_withSeparator_isOneStatement(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).statements()).containsExactly(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select E'a\\';b'",
                "select e'a\\\\', 'b;'",
                "select E'a'\n  'b\\';c'",
                "select E'a'\n'b\\'c\\';d'",
                "select E'a'\r'b\\';c'",
                "select E'it''s \\'; fine'",
                "select E'a' -- more\n  'b\\';c'",
                "select U&'a;b', B'0;1', X'f;', N'n;'",
                "select U&\"a;b\"",
                "select $$a;b$$",
                "select $tag$a;$$;b$tag$",
                "select $t$ $a$t$ || $é1_$;$é1_$",
                "select 1$$;$$",
                "select $$open; to the end",
                "select /* /* ; */ ; */ 1",
            })
    void postgresqlQuote_withSeparator_isOneStatement(String sql) {
        assertThat(SqlText.parse(POSTGRESQL, sql).statements()).containsExactly(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a\\'; select 2",
                "select e 'a\\'; select 2",
                "select nameE'a\\'; select 2",
                "select U&'a\\'; select 2",
                "select E'a' 'b\\'; select 2",
                "select E'a'\n, 'b\\'; select 2",
                "select a$b$c; select $b$c",
                "select $1a$$; select $1a$$",
                "select $1; select $2",
                "select é$$; select $$",
                "select $1$; select $1$",
                "select a[1]; select b[2]",
                "select 1 -- line\r; select 2",
            })
    void postgresqlText_thatOnlyLooksQuoted_isCut(String sql) {
        assertThat(SqlText.parse(POSTGRESQL, sql).statements()).hasSize(2);
    }

    @Test
    void comment_nestedOnSqlite_endsAtTheFirstEnd() {
        assertThat(SqlText.parse(SQLITE, "select 1 /* /* */; select 2 /* */").statements())
                .hasSize(2);
    }

    @Test
    void carriageReturn_onSqlite_endsNoComment() {
        assertThat(SqlText.parse(SQLITE, "select 1 -- line\r; select 2").statements())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select $(; select 2)", "select $a(b ; c)", "select $a(b);c"})
    void variable_onSqlite_endsWithItsName(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).statements()).hasSize(2);
    }

    @Test
    void dollars_onSqlite_quoteNothing() {
        assertThat(SqlText.parse(SQLITE, "select $$; select $$").statements()).hasSize(2);
    }

    @Test
    void parenthesisedActions_ofPostgresqlRule_areOneStatement() {
        String rule = "create rule r as on insert to t do also (insert into a values (1); delete from b)";

        assertThat(SqlText.parse(POSTGRESQL, rule + "; select 1").statements()).containsExactly(rule, "select 1");
    }

    @Test
    void strayClosingParenthesis_onPostgresql_hidesNoSeparator() {
        assertThat(SqlText.parse(POSTGRESQL, "select 1) + (2; delete from t); select 3")
                        .statements())
                .hasSize(3);
    }

    @Test
    void separator_insideParenthesesOnSqlite_cuts() {
        assertThat(SqlText.parse(SQLITE, "select (1; delete from t)").statements())
                .hasSize(2);
    }

    @Test
    void statementList_ofCaller_cannotBeChanged() {
        assertThat(SqlText.parse(SQLITE, "select 1").statements()).isUnmodifiable();
    }
}
