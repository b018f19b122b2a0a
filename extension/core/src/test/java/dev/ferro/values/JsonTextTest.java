package dev.ferro.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.internal.json.JsonProblem;
import dev.ferro.internal.json.JsonText;
import dev.ferro.internal.json.JsonWriter;
import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON to us is what is JSON to PostgreSQL, and no word about other texts says what is in them. */
@Tag("Q10")
class JsonTextTest {

    private static final String[] BITS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u00",
        "\\ud800",
        "\\u0000",
        "0",
        "1",
        "-",
        "+",
        ".",
        "e",
        "E",
        "true",
        "null",
        "nul",
        " ",
        "\n",
        "\t",
        "\u0001",
        "\u007f",
        "\u00a0",
        "\ufeff",
        "\uffff",
        "\u0660",
        "\uff41",
        "'",
        "//",
        "/*",
        "NaN",
        "\"\\/\"",
        "{\"a\":1,\"a\":2}",
        "[1,2]",
        "1.50e1",
        "-0.0"
    };

    /** As jsonb shows it, or else whether json takes it. Materialized, so that nothing is cast while planning. */
    private static final String VERDICT = "with texts as materialized (select cast(? as text) as t)"
            + " select case when pg_input_is_valid(t, 'jsonb') then t::jsonb::text"
            + " when pg_input_is_valid(t, 'json') then 'json' else 'none' end from texts";

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, names = "POSTGRESQL")
    void damagedText_isWhatItIsToPostgresql(DatabaseKind kind) {
        long seed = System.nanoTime();
        RandomValues random = new RandomValues(seed);
        try (Bench bench = Bench.untouched(kind)) {
            for (int round = 0; round < 3_000; round++) {
                String text = damaged(random);
                String verdict = bench.value(String.class, VERDICT, text);
                String ours = ours(text);

                assertThat(agree(ours, verdict))
                        .as("seed %d: %s is %s to us and %s to PostgreSQL", seed, text, ours, verdict)
                        .isTrue();
            }
        }
    }

    private static boolean agree(String ours, String verdict) {
        return switch (verdict) {
            case "none" -> ours.equals("none") || ours.equals("number");
            // What jsonb cannot hold: a NUL, half of a pair, too large a number.
            case "json" -> !ours.equals("none");
            default -> ours.equals(verdict);
        };
    }

    private static String ours(String text) {
        try {
            return JsonWriter.write(JsonText.read(text));
        } catch (JsonProblem problem) {
            return problem.reason().contains("number") ? "number" : "none";
        }
    }

    /** Valid one time in three or so, and never what cannot be sent. */
    private static String damaged(RandomValues random) {
        StringBuilder text = new StringBuilder(random.json(3));
        for (int times = random.below(3); times > 0; times--) {
            int at = random.below(text.length() + 1);
            int gone = random.oneIn(2) ? 0 : 1;
            text.replace(at, Math.min(at + gone, text.length()), BITS[random.below(BITS.length)]);
        }
        String sent = text.toString();
        return StandardCharsets.UTF_8.newEncoder().canEncode(sent) ? sent : "\"\"";
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void longestNumberOfJsonb_isKept(DatabaseKind kind) {
        String number = "-" + "9".repeat(131_072) + "." + "9".repeat(16_383);
        try (Bench bench = Bench.of(kind, JsonCases.JsonbTexts.class)) {
            bench.repository(JsonCases.JsonbTexts.class).insert(new JsonCases.JsonbTexts(1, number));

            assertThat(bench.repository(JsonCases.JsonbTexts.class)
                            .findById(1)
                            .orElseThrow()
                            .v()
                            .equals(number))
                    .isTrue();
        }
    }

    /** A decimal of a million digits would take many seconds. */
    @Test
    void longerNumber_isRefused() {
        refused("[" + "1".repeat(1_000_000) + "]", "digits");
    }

    @Test
    void deepestText_isRead_andADeeperOneRefused() {
        assertThat(JsonText.read("[".repeat(500) + "1" + "]".repeat(500))).isNotNull();
        refused("[".repeat(501) + "]".repeat(501), "nested");
        refused("{\"a\":".repeat(501) + "1" + "}".repeat(501), "nested");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary", "\"canary", "[\"canary\" \"canary\"]", "{\"canary\"}", "\"canary\\q\"", "\"canary\n\"",
                "[1] \"canary\"", "[4711", "4711a", "4711e99999999999", "{\"a\":4711,}", "{canary:1}"
            })
    void problem_quotesNothing(String text) {
        refused(text, "JSON");
        // Across the parser's buffer.
        refused(" ".repeat(4_090) + text, "JSON");
        refused("[\"" + "x".repeat(10_000) + "\", " + text, "JSON");
    }

    @Test
    void problem_namesThePlace() {
        for (int blanks : new int[] {0, 5_000, 10_000}) {
            String before = " ".repeat(blanks);
            refused(before, "character " + (blanks + 1));
            refused(before + "[1", "character " + (blanks + 3));
            refused(before + "[1, x", "character " + (blanks + 5));
            refused(before + "\"a", "character " + (blanks + 3));
            refused(before + "{\"a\":1} ]", "character " + (blanks + 9));
        }
    }

    private static void refused(String text, String reason) {
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> JsonText.read(text))
                .withNoCause()
                .withMessageContaining(reason)
                .withMessageNotContainingAny("canary", "4711", "xx")
                .satisfies(problem -> assertThat(problem.getSuppressed()).isEmpty());
    }
}
