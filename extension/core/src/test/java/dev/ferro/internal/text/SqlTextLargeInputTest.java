package dev.ferro.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would take a quadratic scanner hours. */
class SqlTextLargeInputTest {
    private static final int LENGTH = 2_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "[",
                "$",
                "$a",
                "$a$",
                "$a ",
                "::",
                "$::",
                ":a",
                "$a(",
                "1",
                "1e-",
                "/*",
                "/*/",
                "--",
                "--\n",
                "E'",
                "E'\\",
                "E'a'\n",
                "E'' --\n",
                "(",
                ")",
                ";",
                "1;",
                "a",
                "\n",
                "begin atomic ",
                "create trigger ",
                "end;",
                "\u0000",
                "\u00e9"
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void repeatedText_ofAnyKind_isReadInLinearTime(String repeated) {
        String large = repeated.repeat(LENGTH / repeated.length());
        for (Grammar grammar : Grammar.values()) {
            SqlText text = SqlText.parse(grammar, large);

            assertThat(text.masked().length()).isLessThanOrEqualTo(200);
            assertThat(text.isBlank()).isEqualTo(text.statements().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longWord_beforeManyBegins_isReadOnce(Grammar grammar) {
        String sql = "create " + "a".repeat(LENGTH) + " begin atomic".repeat(LENGTH / 10);

        assertThat(SqlText.parse(grammar, sql).isSingleStatement()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Grammar.class)
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void script_ofTenMegabytes_isCut(Grammar grammar) {
        String statement = "insert into t values (1, 'it''s; \"fine\"', ?); /* ; */\n";
        int count = 10_000_000 / statement.length();

        SqlText text = SqlText.parse(grammar, statement.repeat(count));

        assertThat(text.statements())
                .hasSize(count)
                .endsWith("/* ; */\ninsert into t values (1, 'it''s; \"fine\"', ?)");
        assertThat(text.placeholders()).isEqualTo(count);
    }
}
