package dev.ferro.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Counts KNOWN = new Counts(249, 232, 212, 513);

    @Test
    void sameCounts_pass() {
        assertThat(new Verdict(KNOWN, new Counts(249, 232, 212, 513)).passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"250, 232, 212, 513", "249, 231, 212, 513", "249, 232, 0, 513", "249, 232, 212, 514"})
    void oneOtherCount_fails(long countries, long currencies, long languages, long spoken) {
        Verdict verdict = new Verdict(KNOWN, new Counts(countries, currencies, languages, spoken));

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict).hasToString("NO: the JDK knows " + verdict.known() + ", found were " + verdict.found());
    }
}
