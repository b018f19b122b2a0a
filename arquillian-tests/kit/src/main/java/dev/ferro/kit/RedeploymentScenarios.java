package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.databases.DatabaseKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that ends leaves nothing behind. */
class RedeploymentScenarios {

    private static final int TIMES = 3;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void undeployed_leavesNoConnectionThreadOrClassLoader(DatabaseKind kind) throws RefusedException {
        long pid = 0;
        for (int time = 0; time < TIMES; time++) {
            long process = deployAndUse(kind);

            Eventually.is(
                    "physical connections of the application",
                    0,
                    () -> KitDatabase.of(kind).openedBy(process));
            Eventually.is("threads of pools", 0, () -> Leftovers.poolThreads(process));
            pid = process;
        }
        deployAnother(kind);
        assertCollected(pid);
    }

    private static void assertCollected(long pid) {
        Eventually.isAtMost(
                "class loaders of the application",
                Container.get().keepsOfWhatHasGone(),
                () -> Leftovers.generations(pid));
    }

    /**
     * JDK and server remember the last record that was compared, the last bean manager that was made, and the like: without
     * end, but no more than one of each. Whatever is deployed next takes these places.
     */
    private static void deployAnother(DatabaseKind kind) throws RefusedException {
        try (Deployed application = Container.get().deploy(Kit.single(kind))) {
            new Client(application).ask("insert/ada@example.org");
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
            assertThat(Leftovers.generations(pid)).isPositive();
            return pid;
        }
    }
}
