package dev.ferro.internal.text;

import static dev.ferro.internal.text.Grammar.POSTGRESQL;
import static dev.ferro.internal.text.Grammar.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text begins with, and what may be concluded from it. */
class SqlTextKeywordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"select 1", " SeLeCt 1", "/* a */ -- b\n select(1)", "((select 1))", "; ; select 1", "select"})
    void keyword_behindCommentsAndParentheses_isUpperCase(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).keyword()).isEqualTo("SELECT");
        assertThat(SqlText.parse(POSTGRESQL, sql).keyword()).isEqualTo("SELECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "'select'", "1 select", "\"select\"", "= select", "?", ") select"})
    void keyword_ofTextThatBeginsOtherwise_isEmpty(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).keyword()).isEmpty();
        assertThat(SqlText.parse(POSTGRESQL, sql).keyword()).isEmpty();
    }

    @Test
    void keyword_ofEveryLetter_isUpperCaseInAsciiOnly() {
        assertThat(SqlText.parse(SQLITE, "azAZ_09$\u0080\u00e9 x").keyword()).isEqualTo("AZAZ_09$\u0080\u00e9");
    }

    @Test
    void keyword_ofSeveralStatements_isThatOfTheFirst() {
        assertThat(SqlText.parse(SQLITE, "begin; select 1").keyword()).isEqualTo("BEGIN");
    }

    @Test
    void byteOrderMark_onSqlite_isSkipped() {
        assertThat(SqlText.parse(SQLITE, "\uFEFFselect 1").keyword()).isEqualTo("SELECT");
    }

    @Test
    void keyword_inTurkishLocale_keepsItsDot() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(SqlText.parse(SQLITE, "insert into t values (1)").keyword())
                    .isEqualTo("INSERT");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keyword_ofLookalikeLetters_staysForeign() {
        assertThat(SqlText.parse(SQLITE, "\u017Felect 1").leavesSessionUntouched())
                .isFalse();
    }

    @Test
    void startsWith_leadingWords_isTrue() {
        SqlText text = SqlText.parse(SQLITE, "create /* a */ temp\n table t (a)");

        assertThat(text.startsWith()).isTrue();
        assertThat(text.startsWith("CREATE")).isTrue();
        assertThat(text.startsWith("CREATE", "TEMP", "TABLE", "T")).isTrue();
    }

    @Test
    void startsWith_otherWords_isFalse() {
        SqlText text = SqlText.parse(SQLITE, "create temp");

        assertThat(text.startsWith("CREATE", "TABLE")).isFalse();
        assertThat(text.startsWith("CREATE", "TEMP", "TABLE")).isFalse();
        assertThat(text.startsWith("TEMP")).isFalse();
        assertThat(SqlText.parse(SQLITE, "create (temp").startsWith("CREATE", "TEMP"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "insert into t values (1);",
                "update t set a = 1",
                "delete from t",
                "replace into t values (1)",
                "values (1)",
                "-- a\nwith q as (select 1) select * from q",
            })
    void queryOrChangeOfRows_onSqlite_leavesSessionUntouched(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).leavesSessionUntouched()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pragma foreign_keys = off",
                "attach 'a.db' as a",
                "begin",
                "savepoint s",
                "create temp table t (a)",
                "create table t (a)",
                "explain select 1",
                "select 1; pragma foreign_keys = off",
                "'select'",
                "",
            })
    void anythingElse_onSqlite_mayTouchSession(String sql) {
        assertThat(SqlText.parse(SQLITE, sql).leavesSessionUntouched()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void select_onPostgresqlOnly_mayTouchSession(Grammar grammar) {
        SqlText text = SqlText.parse(grammar, "select set_config('a.b', 'c', false)");

        assertThat(text.leavesSessionUntouched()).isEqualTo(grammar == SQLITE);
    }
}
