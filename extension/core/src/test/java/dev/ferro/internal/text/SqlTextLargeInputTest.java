package dev.ferro.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten million characters of what would take a quadratic scanner hours. */
class SqlTextLargeInputTest {
    private static final int LENGTH = 10_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''",
                "\"",
                "`",
                "[",
                "]",
                "$",
                "$a",
                "$a$",
                "$a ",
                "a$",
                "::",
                "$::",
                ":a",
                "$a(",
                "?",
                "1",
                "1.",
                "1e",
                "1e-",
                "/*",
                "*/",
                "/*/",
                "--",
                "-",
                "--\n",
                "E'",
                "E'\\",
                "E'a'\n",
                "E'' --\n",
                "(",
                ")",
                ";",
                "1;",
                "a;",
                "a",
                " ",
                "\n",
                "\\",
                "begin atomic ",
                "create trigger ",
                "end;",
                "\u0000",
                "\ud800",
                "\u00e9"
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void repeatedText_ofTenMegabytes_isReadInLinearTime(String repeated) {
        String large = repeated.repeat(LENGTH / repeated.length());
        for (Grammar grammar : Grammar.values()) {
            SqlText text = SqlText.parse(grammar, large);

            assertThat(text.masked().length()).isLessThanOrEqualTo(200);
            assertThat(text.isBlank()).isEqualTo(text.statements().isEmpty());
        }
    }
}
