package dev.ferro.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.RoutingException;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void expectedError_isARefusal() {
        Refusal refusal = refused("FERRO0016");

        assertThat(refusal.asExpected()).isTrue();
        assertThat(refusal).hasToString("refused: FERRO0016: no");
    }

    @Test
    void otherError_isNone() {
        Refusal refusal = refused("FERRO0017");

        assertThat(refusal.asExpected()).isFalse();
        assertThat(refusal).hasToString("NOT REFUSED WITH FERRO0017, but: FERRO0016: no");
    }

    private static Refusal refused(String expectedId) {
        return Refusal.of(expectedId, () -> {
            throw new RoutingException(null, "FERRO0016: no");
        });
    }

    @Test
    void result_isNone() {
        Refusal refusal = Refusal.of("FERRO0016", () -> 249);

        assertThat(refusal.asExpected()).isFalse();
        assertThat(refusal).hasToString("NOT REFUSED: 249");
    }
}
