package dev.ferro.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ferro.kit.door.ScenarioMethods;
import dev.ferro.kit.jpa.JpaScenarioGroup;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** An application that has a persistence unit of Jakarta Persistence as well, on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesideJpaScenarios {

    private final Deployed application;

    BesideJpaScenarios() throws RefusedException {
        application = Container.get().deploy(Kit.besideJpa());
    }

    @AfterAll
    void undeploy() {
        application.close();
    }

    /**
     * A fact about the providers and not about us, which is why the guide says to list the classes. Some say it to who uses the
     * unit, others in the log only.
     */
    @Test
    void unitThatTakesOurEntities_isNoUseToThem() {
        Throwable failed = catchThrowable(BesideJpaScenarios::storeByAUnitThatTakesEverything);

        assertThat(failed).isNotNull();
        assertThat(failed.getMessage() + Container.get().log())
                .containsPattern("ours\\.Review.{1,40}dev\\.ferro\\.Ref");
    }

    private static void storeByAUnitThatTakesEverything() throws RefusedException {
        try (Deployed unusable = Container.get().deploy(Kit.besideJpaThatTakesEverything())) {
            new Client(unusable).run("entities.stored-by-them");
        }
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        Client client = new Client(application);
        return ScenarioMethods.ids(JpaScenarioGroup.ALL).stream().map(id -> dynamicTest(id, () -> client.run(id)));
    }
}
