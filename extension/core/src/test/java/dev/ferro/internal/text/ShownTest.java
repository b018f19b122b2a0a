package dev.ferro.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    @Test
    void plainText_shown_isQuoted() {
        assertThat(Shown.of("max-size")).isEqualTo("'max-size'");
        assertThat(Shown.of("größe 大 😀")).isEqualTo("'größe 大 😀'");
        assertThat(Shown.of("")).isEqualTo("''");
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u0000', '\t', '\n', '\r', '\u001B', '\u007F', '\u0085', '\u00A0', '\u00AD', '\u200B', '\u200F',
                '\u2028', '\u2029', '\u202E', '\u2066', '\u3000', '\uD800', '\uDFFF', '\uE000', '\uFEFF', '\uFFFF'
            })
    void unprintableCharacter_shown_isEscaped(char c) {
        assertThat(Shown.of("a" + c + "b")).isEqualTo(String.format("'a\\u%04Xb'", (int) c));
    }

    @Test
    void unprintableCharacter_beyond16Bits_isEscapedAsPair() {
        assertThat(Shown.of("\uDB40\uDC41")).isEqualTo("'\\uDB40\\uDC41'");
    }

    @Test
    void quotesAndBackslashes_shown_cannotEndTheText() {
        assertThat(Shown.of("a' and 'b\\")).isEqualTo("'a\\' and \\'b\\\\'");
    }

    @Test
    void sixtyCharacters_shown_areNotCut() {
        assertThat(Shown.of("a".repeat(60))).isEqualTo("'" + "a".repeat(60) + "'");
    }

    @Test
    void longText_shown_isCutWithItsLength() {
        assertThat(Shown.of("a".repeat(10_000))).isEqualTo("'" + "a".repeat(60) + "'… (10000 characters)");
        assertThat(Shown.of("😀".repeat(61))).isEqualTo("'" + "😀".repeat(60) + "'… (61 characters)");
    }
}
