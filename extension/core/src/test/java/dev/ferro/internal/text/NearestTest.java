package dev.ferro.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "ap,app", // one missing
        "appp,app", // one too many
        "spp,app", // one wrong
        "pap,app", // two swapped
        "APP,app",
        "servcie,service",
        "srevcie,service",
        "max-szie,max-size",
        "statement-timout,statement-timeout",
        "sttement-tmeot,statement-timeout",
    })
    void slip_ofAFewLetters_findsTheName(String given, String nearest) {
        assertThat(Nearest.nearest(given, List.of("app", "service", "max-size", "statement-timeout")))
                .contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "abc,axx", // two in three
        "abc,bxc",
        "abc,xac",
        "abcdefgh,badcfegh", // three swaps in eight
        "abcdefgh,abcdexxx", // three in eight
        "abcdefghi,abcdexxxx", // four in nine
        "abc,abcde",
        "a,b", // every letter wrong
        "'',a",
    })
    void name_tooFarOff_isNotOffered(String given, String known) {
        assertThat(Nearest.nearest(given, List.of(known))).isEmpty();
    }

    @Test
    void closerName_afterOthers_wins() {
        assertThat(Nearest.nearest("service", List.of("serviced", "servce2", "Service")))
                .contains("Service");
    }

    @Test
    void equallyCloseNames_inAnyOrder_giveTheFirstInTheAlphabet() {
        assertThat(Nearest.nearest("app", List.of("apz", "apa", "apk"))).contains("apa");
        assertThat(Nearest.nearest("app", List.of("apk", "apz", "apa"))).contains("apa");
    }

    @Test
    void input_beyond200Characters_isNotCompared() {
        assertThat(Nearest.nearest("a".repeat(200), Set.of("a".repeat(199)))).isPresent();
        assertThat(Nearest.nearest("a".repeat(201), Set.of("a".repeat(200)))).isEmpty();
    }

    @Test
    void nothingKnown_givesNothing() {
        assertThat(Nearest.nearest("app", List.of())).isEmpty();
    }

    @Test
    void suggestion_endsAMessage_orIsNothing() {
        assertThat(Nearest.suggestion("ap", List.of("app"))).isEqualTo(" Did you mean 'app'?");
        assertThat(Nearest.suggestion("ap", List.of("service"))).isEmpty();
    }
}
