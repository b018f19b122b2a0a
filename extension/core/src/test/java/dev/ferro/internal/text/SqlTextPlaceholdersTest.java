package dev.ferro.internal.text;

import static dev.ferro.internal.text.Grammar.POSTGRESQL;
import static dev.ferro.internal.text.Grammar.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which question marks and names are parameters. */
@Tag("S2")
class SqlTextPlaceholdersTest {
    @ParameterizedTest
    @EnumSource(Grammar.class)
    void questionMarks_ofAllStatements_areCounted(Grammar grammar) {
        SqlText text = SqlText.parse(grammar, "select ?, ? from t where a=?; select (?)");

        assertThat(text.placeholders()).isEqualTo(4);
        assertThat(text.namedPlaceholders()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void questionMarks_inQuotesAndComments_areNone(Grammar grammar) {
        SqlText text = SqlText.parse(grammar, "select '?', \"?\", 'it''s?' -- ?\n /* ? */");

        assertThat(text.placeholders()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"a ?? b,0", "a ??| ?,1", "a ??? b,1", "a ???? b,0", "a ?| b,1", "$$?$$ || ?,1", "E'\\'?' || ?,1"})
    void doubledQuestionMark_onPostgresql_isAnOperator(String expression, int placeholders) {
        SqlText text = SqlText.parse(POSTGRESQL, "select " + expression);

        assertThat(text.placeholders()).isEqualTo(placeholders);
    }

    @Test
    void doubledQuestionMark_onSqlite_isTwoPlaceholders() {
        assertThat(SqlText.parse(SQLITE, "select ??").placeholders()).isEqualTo(2);
    }

    @Test
    void quotes_ofSqlite_hideQuestionMarks() {
        assertThat(SqlText.parse(SQLITE, "select `?`, [?], ?").placeholders()).isEqualTo(1);
    }

    @Test
    void foreignParameters_onSqlite_areReportedOnceInOrder() {
        SqlText text = SqlText.parse(SQLITE, "select ?2, :name, @name, $name, #name, :name, $a::b, $a(b), ?");

        assertThat(text.namedPlaceholders())
                .containsExactly("?2", ":name", "@name", "$name", "#name", "$a::b", "$a(b)");
        assertThat(text.placeholders()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select a$b", "select ':a', \":a\", [:a], `:a`", "select :", "select 1 -- :a", "$ ::: @"})
    void foreignParameter_onSqliteOnlyInLooks_isNotReported(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).namedPlaceholders()).isEmpty();
    }

    @Test
    void numberedParameters_onPostgresql_areReported() {
        assertThat(SqlText.parse(POSTGRESQL, "select $1, $12, $1, (a)[$3x]").namedPlaceholders())
                .containsExactly("$1", "$12", "$3x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a::int, '1'::int",
                "select a[1:2], a[b:c]",
                "call f(a := 1)",
                "select @ -5, a @> b, a <@ b, a @@ b",
                "select a$1, a$b$c, $a$ $1 $a$, $$ $1 $$, '$1', \"$1\"",
                "select :name, #name",
                "select a # b, a #> b, a #- b",
            })
    void operator_onPostgresql_isNoParameter(String sql) {
        SqlText text = SqlText.parse(POSTGRESQL, sql);

        assertThat(text.namedPlaceholders()).isEmpty();
        assertThat(text.placeholders()).isZero();
    }
}
