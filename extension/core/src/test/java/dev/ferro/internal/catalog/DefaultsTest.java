package dev.ferro.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults as they were written, and as databases show them. */
@Tag("R20")
class DefaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'x' | 'x'::text",
                "'x' | ('x')",
                "'x' | 'x'::character varying(20)",
                "'x' | 'x'::public.\"Mood\"",
                "'it''s' | 'it''s'::text",
                "'a::text' | 'a::text'::text",
                "'' | ''::text",
                "0 | 0",
                "0 | (0)",
                "0 | '0'::bigint",
                "-1 | '-1'::integer",
                "-1 | ('-1'::integer)::numeric",
                "-1 | (-1)",
                "- 1 | '-1'::smallint",
                "(-1) | '-1'::bigint",
                "-1.5 | '-1.5'::numeric",
                "1.5 | 1.5",
                "'{}' | '{}'::text[]",
                "'{}' | '{}'::character varying(5)[]",
                "true | TRUE",
                "false | FALSE",
                "null | NULL::character varying",
                "current_timestamp | CURRENT_TIMESTAMP",
                "now() | now()",
                "NOW ( ) | now()",
                "lower('X') | lower('X'::text)",
                "1+2 | (1 + 2)",
                "(1)+(2) | ((1) + (2))",
                "'2026-01-02' | '2026-01-02'::date",
                "'2026-01-02 03:04' | '2026-01-02 03:04'::timestamp without time zone",
                "'2026-01-02 03:04' | '2026-01-02 03:04'::timestamp(3) with time zone",
                "1 | 1 -- one",
                "1 | /* one */ 1",
            })
    void sameDefaults_writtenDifferently_areTheSame(String wanted, String found) {
        assertThat(Defaults.same(wanted, found)).isTrue();
        assertThat(Defaults.same(found, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'x' | 'X'",
                "'x' | 'x '",
                "'x' | x",
                "'true' | true",
                "'1' | 1",
                "1 | -1",
                "1 | '-1'::integer",
                "1 - 1 | 1",
                "2 - 1 | 2 + 1",
                "(1) - (1) | 1 - 1",
                "\"A\" | a",
                "'(x)' | 'x'",
                "now() | now",
                "'' | null",
                "'{}' | '{1}'::integer[]",
                "'-1' | -1",
            })
    void differentDefaults_areNotTheSame(String wanted, String found) {
        assertThat(Defaults.same(wanted, found)).isFalse();
        assertThat(Defaults.same(found, wanted)).isFalse();
    }
}
