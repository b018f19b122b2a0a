package dev.ferro.values;

import static dev.ferro.values.BadValues.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.repository.Bench;
import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that a database cannot keep, JSON among them, are refused by the attribute's name, before anything is borrowed. */
@Tag("Q10")
class BadTextTest {

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void halfOfASurrogatePair_isRefused(DatabaseKind kind) {
        for (String value : new String[] {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"}) {
            refused(kind, TypeRows.Strings.class, new TypeRows.Strings(1, value), "surrogate");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void nulCharacter_isRefusedOnPostgresqlAndKeptOnSqlite(DatabaseKind kind) {
        TypeRows.Strings entity = new TypeRows.Strings(1, "\0a\0b\0");
        if (kind == DatabaseKind.POSTGRESQL) {
            refused(kind, TypeRows.Strings.class, entity, "NUL");
            return;
        }
        try (Bench bench = Bench.of(kind, TypeRows.Strings.class)) {
            bench.repository(TypeRows.Strings.class).insert(entity);

            assertThat(bench.repository(TypeRows.Strings.class).findById(1)).contains(entity);
            assertThat(bench.value(Long.class, "select count(*) from strings where v = ?", "\0a\0b\0"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textBeyondItsLength_isRefused(DatabaseKind kind) {
        refused(kind, TypeRows.ShortStrings.class, new TypeRows.ShortStrings(1, "12345"), "@Column(length)");
        refused(
                kind,
                TypeRows.ShortStrings.class,
                new TypeRows.ShortStrings(1, "\uD83D\uDE00".repeat(5)),
                "5 characters");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textOfAMegabyte_isKept(DatabaseKind kind) {
        TypeRows.Strings entity = new TypeRows.Strings(1, "äb".repeat(1 << 19));
        try (Bench bench = Bench.of(kind, TypeRows.Strings.class)) {
            bench.repository(TypeRows.Strings.class).insert(entity);

            assertThat(bench.repository(TypeRows.Strings.class)
                            .findById(1)
                            .orElseThrow()
                            .equals(entity))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void letterThatIsNoText_isRefused(DatabaseKind kind) {
        refused(kind, TypeRows.Letters.class, new TypeRows.Letters(1, '\uD83D'), "surrogate");
        if (kind == DatabaseKind.POSTGRESQL) {
            refused(kind, TypeRows.Letters.class, new TypeRows.Letters(1, '\0'), "NUL");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("B4")
    void textThatIsNoUuid_forAColumnOfUuids_isRefused(DatabaseKind kind) {
        for (String value : new String[] {"", "nonsense", "1-1-1-1-1"}) {
            refused(kind, NamedTypeCases.UuidTexts.class, new NamedTypeCases.UuidTexts(1, value), "no UUID");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void textThatIsNoJson_isRefused(DatabaseKind kind) {
        try (Bench bench = Bench.untouched(kind)) {
            for (String value : new String[] {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "'a'",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "nul",
                "tru",
                "[1] 2",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"",
                "NaN",
                "-",
                "[1 2]",
                "{\"a\" 1}",
                "\u00A0[]",
                "[\0]"
            }) {
                refused(bench, JsonCases.JsonTexts.class, new JsonCases.JsonTexts(1, value), "");
                refused(bench, JsonCases.JsonbTexts.class, new JsonCases.JsonbTexts(1, value), "");
            }
            refused(bench, JsonCases.JsonTexts.class, new JsonCases.JsonTexts(1, "[".repeat(100_000)), "levels deep");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void jsonThatJsonbCannotHold_isRefused(DatabaseKind kind) {
        refused(kind, JsonCases.JsonbTexts.class, new JsonCases.JsonbTexts(1, "1e999999999"), "digits");
        refused(kind, JsonCases.JsonbTexts.class, new JsonCases.JsonbTexts(1, "\"\\ud800\""), "surrogate");
        if (kind == DatabaseKind.POSTGRESQL) {
            refused(kind, JsonCases.JsonbTexts.class, new JsonCases.JsonbTexts(1, "\"a\\u0000\""), "NUL");
        }
    }
}
