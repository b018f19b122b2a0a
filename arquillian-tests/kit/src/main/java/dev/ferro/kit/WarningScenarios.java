package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is not wrong enough to be refused is told in the log. */
class WarningScenarios {

    @Test
    void transactionalOfJakartaTransactions_isWarnedOf() throws RefusedException {
        try (Deployed application = Container.get().deploy(Kit.warned())) {
            assertThat(new Client(application).ask("alive")).isEqualTo("alive");
        }
        assertThat(Container.get().log()).contains("FERRO0085").contains("Mistaken");
    }
}
