package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that ends leaves nothing behind. */
class RedeploymentScenarios {

    @ParameterizedTest
    @EnumSource
    void undeployed_leavesNoConnectionThreadOrClassLoader(DatabaseKind kind) throws RefusedException {
        for (int time = 0; time < 2; time++) {
            long pid = deployAndUse(kind);

            Eventually.is(
                    "physical connections of the application",
                    0,
                    () -> KitDatabase.of(kind).openedBy(pid));
            Eventually.is("threads of pools", 0, () -> Leftovers.poolThreads(pid));
            Eventually.is("class loaders of the application", 0, () -> Leftovers.generations(pid));
        }
    }

    private static long deployAndUse(DatabaseKind kind) throws RefusedException {
        try (Deployed application = Container.get().deploy(Kit.main(kind))) {
            Client client = new Client(application);
            long pid = application.pid();
            client.run("library.generation");
            client.run("AE2");
            assertThat(KitDatabase.of(kind).openedBy(pid)).isPositive();
            assertThat(Leftovers.poolThreads(pid)).isPositive();
            assertThat(Leftovers.generations(pid)).isOne();
            return pid;
        }
    }
}
