package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong is told when the application is deployed, or built, in our words. */
@Tag("R11")
@Tag("R12a")
class WiringScenarios {

    @Test
    void misspeltName_failsTheDeploymentWithOurMessage() {
        assertThatThrownBy(() -> Container.get().deploy(Kit.refused("misspelt")).close())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("FERRO0012: no connection named 'ap' for Misspelt.events;")
                .hasMessageContaining("Did you mean 'app'?");
    }

    @Test
    void severalFaults_areToldTogether() {
        assertThatThrownBy(() -> Container.get().deploy(Kit.refused("faults")).close())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("FERRO0012: no connection named 'ap' for Faults.sync")
                .hasMessageContaining("FERRO0012: no connection named 'servcie' for Faults.sql")
                .hasMessageContaining("FERRO0082: Faults.deferred")
                .hasMessageContaining("Faults.strings");
    }

    @Test
    void refusedApplication_leavesTheContainerUsable() throws RefusedException {
        assertThatThrownBy(() -> Container.get().deploy(Kit.refused("misspelt")).close())
                .isInstanceOf(RefusedException.class);

        try (Deployed next = Container.get().deploy(Kit.single(DatabaseKind.SQLITE))) {
            assertThat(new Client(next).ask("insert/ada@example.org")).isEqualTo("default");
        }
    }
}
