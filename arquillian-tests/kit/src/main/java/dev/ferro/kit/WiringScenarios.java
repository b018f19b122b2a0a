package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.ferro.testing.databases.DatabaseKind;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong is told when the application is deployed, or built, in our words. */
@Tag("R11")
@Tag("R12a")
class WiringScenarios {

    private static final Pattern DEFERRED = Pattern.compile("FERRO0082: (\\w+\\.\\w+)");

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
                .hasMessageContaining("FERRO0083: Faults.shared")
                .hasMessageContaining("Faults.strings");
    }

    @Test
    void resultsThatComeLater_areRefusedInATransaction() {
        assertThatThrownBy(
                        () -> Container.get().deploy(Kit.refused("deferring")).close())
                .isInstanceOf(RefusedException.class)
                .extracting(WiringScenarios::deferred, list(String.class))
                .containsExactlyInAnyOrder(
                        "Deferring.flow",
                        "Deferring.inherited",
                        "Deferring.intStream",
                        "Deferring.overridden",
                        "Deferring.ownFuture",
                        "Deferring.scheduledFuture");
    }

    /** A container may repeat what it was told. */
    private static List<String> deferred(Throwable refused) {
        return DEFERRED.matcher(String.valueOf(refused.getMessage()))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
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
