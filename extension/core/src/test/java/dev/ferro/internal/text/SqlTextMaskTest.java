package dev.ferro.internal.text;

import static dev.ferro.internal.text.Grammar.POSTGRESQL;
import static dev.ferro.internal.text.Grammar.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a text looks like in an error message. */
@Tag("S4")
class SqlTextMaskTest {
    @ParameterizedTest
    @EnumSource(Grammar.class)
    void literalsNamesAndNumbers_inText_areHidden(Grammar grammar) {
        String sql = "select \"secret\" from t1 where a = 'it''s secret' and b >= -1.5e-3 or c in (.5, 0x1F, 1_000, ?)";

        assertThat(SqlText.parse(grammar, sql).masked())
                .isEqualTo("select \"…\" from t1 where a = '…' and b >= -# or c in (#, #, #, ?)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select `secret`, [secret] | select `…`, […]",
                "select x'5EC2E7' | select x'…'",
                "select :name, $1, ?2 | select :name, $1, ?2",
                "select `secret | select `…",
                "select [secret | select […",
            })
    void quotes_ofSqlite_areHidden(String sql, String masked) {
        assertThat(SqlText.parse(SQLITE, sql).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select E'a\\'secret', e'b' | select E'…', E'…'",
                "select E'\\\\', a | select E'…', a",
                "select 'a\\ | select '…",
                "select $$secret$$, $secret$a$secret$ | select $$…$$, $$…$$",
                "select U&'secret', B'01', N'n' | select U&'…', B'…', N'…'",
                "select a[1:2]::int ?? $1 | select a[#:#]::int ?? $1",
                "select $$secret | select $$…",
                "select E'secret\\' | select E'…",
            })
    void quotes_ofPostgresql_areHidden(String sql, String masked) {
        assertThat(SqlText.parse(POSTGRESQL, sql).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void signs_betweenNumbers_areShownUnlessPartOfOne(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "0+9-1*0xe+1, 1e+9, 1E-0, 1.e+5, 1e+a, 1x-5, 1e*5, 1|2, 1~2, 1.2.3, a.b")
                        .masked())
                .isEqualTo("#+#-#*#+#, #, #, #, #+a, #-#, #*#, #|#, #~#, ##, a.b");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void commentsAndSpace_inText_collapse(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "\n select/* secret */1 ,\t 2 -- secret\n ; -- secret")
                        .masked())
                .isEqualTo("select # , # ;");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void emptyLiteral_masked_doesNotShowThatItIsEmpty(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "select '', \"\"").masked()).isEqualTo("select '…', \"…\"");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void unclosedQuote_masked_hidesTheRest(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "select 'a, secret from t").masked()).isEqualTo("select '…");
        assertThat(SqlText.parse(grammar, "select \"a, secret from t").masked()).isEqualTo("select \"…");
        assertThat(SqlText.parse(grammar, "select 1 /* secret").masked()).isEqualTo("select #");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void backslashBeforeQuote_maybeAnEscape_hidesTheRest(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "select 'it\\'s secret', 1").masked()).isEqualTo("select '…'…");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void backslash_inEscapeClause_hidesNothingElse(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "select a like ? escape '\\' from t").masked())
                .isEqualTo("select a like ? escape '…' from t");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void numberWithTrailingLetters_masked_isHiddenWhole(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "select 1secret, 0xsecret, 1e5secret").masked())
                .isEqualTo("select #, #, #");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void longText_masked_isCutTo200Characters(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "a".repeat(200)).masked()).isEqualTo("a".repeat(200));
        assertThat(SqlText.parse(grammar, "a".repeat(201)).masked()).isEqualTo("a".repeat(199) + "…");
        assertThat(SqlText.parse(grammar, "a".repeat(200) + " b").masked()).isEqualTo("a".repeat(199) + "…");
        assertThat(SqlText.parse(grammar, "a ".repeat(1000)).masked())
                .hasSize(200)
                .endsWith("a…");
    }

    @Test
    void cut_betweenSurrogates_takesBoth() {
        assertThat(SqlText.parse(SQLITE, "a".repeat(198) + "😀bbb").masked()).isEqualTo("a".repeat(198) + "…");
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    void unprintableCharacters_outsideQuotes_areEscaped(Grammar grammar) {
        assertThat(SqlText.parse(grammar, "select\u0000a\u202Eb\uD800c").masked())
                .isEqualTo("select\\u0000a\\u202Eb\\uD800c");
    }

    @Test
    void toString_ofText_isMasked() {
        assertThat(SqlText.parse(SQLITE, "select 'secret'")).hasToString("select '…'");
    }
}
