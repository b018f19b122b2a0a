package dev.ferro.kit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ferro.kit.door.ScenarioMethods;
import dev.ferro.kit.jpa.JpaScenarioGroup;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
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

    @TestFactory
    Stream<DynamicTest> scenarios() {
        Client client = new Client(application);
        return ScenarioMethods.ids(JpaScenarioGroup.ALL).stream().map(id -> dynamicTest(id, () -> client.run(id)));
    }
}
