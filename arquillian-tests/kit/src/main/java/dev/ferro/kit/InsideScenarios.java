package dev.ferro.kit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ferro.kit.app.ScenarioGroup;
import dev.ferro.testing.databases.DatabaseKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What runs inside of an application with two connections, deployed once for each database, side by side. */
@Tag("R12")
@Tag("AE2")
@Tag("AE3")
@Tag("AE4")
@Tag("AE5")
@Tag("AE6")
@Tag("AE7")
class InsideScenarios {

    private static final Map<DatabaseKind, Deployed> DEPLOYED = new EnumMap<>(DatabaseKind.class);

    @BeforeAll
    static void deploy() throws RefusedException {
        for (DatabaseKind kind : DatabaseKind.values()) {
            DEPLOYED.put(kind, Container.get().deploy(Kit.main(kind)));
        }
    }

    @AfterAll
    static void undeploy() {
        DEPLOYED.values().forEach(Deployed::close);
        DEPLOYED.clear();
    }

    @TestFactory
    Stream<DynamicContainer> scenarios() {
        return Arrays.stream(DatabaseKind.values())
                .map(kind -> dynamicContainer(Kit.lower(kind), scenarios(Objects.requireNonNull(DEPLOYED.get(kind)))));
    }

    private static Stream<DynamicTest> scenarios(Deployed application) {
        Client client = new Client(application);
        return ScenarioGroup.ids().stream().map(id -> dynamicTest(id, () -> client.run(id)));
    }
}
