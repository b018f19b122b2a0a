package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionStatus;
import dev.ferro.Connections;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Where a setting comes from: the application's file, the environment, or a system property, in ascending order. */
@Dependent
public class ConfigurationScenarios implements ScenarioGroup {

    @Inject
    Connections connections;

    @Scenario("AE6")
    void eachPoolHasItsOwnSize() {
        assertThat(connections.metrics("app").maxSize()).isEqualTo(20);
        assertThat(connections.metrics("service").maxSize()).isEqualTo(5);
    }

    @Scenario("configuration.file")
    void fileAlone() {
        assertThat(connections.metrics("first").maxSize()).isEqualTo(1);
    }

    @Scenario("configuration.environment")
    void environmentOverFile() {
        assertThat(connections.metrics("second").maxSize()).isEqualTo(2);
    }

    @Scenario("configuration.system-property")
    void systemPropertyOverBoth() {
        assertThat(connections.metrics("third").maxSize()).isEqualTo(3);
    }

    /** In the file it has an address where nobody listens, and a wrong password. */
    @Scenario("configuration.overridden-at-run-time")
    void addressAndPasswordAtRunTime() {
        ConnectionStatus status = connections.check("overridden");

        assertThat(status.problem()).isEmpty();
        assertThat(status.reachable()).isTrue();
    }
}
