package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** What MicroProfile Health finds. */
@Dependent
public class HealthScenarios implements ScenarioGroup {

    @Inject
    @Readiness
    Instance<HealthCheck> checks;

    @Scenario("health.readiness")
    void connectionsAreUp() {
        HealthCheckResponse response = checks.stream()
                .map(HealthCheck::call)
                .filter(candidate -> candidate.getName().startsWith("Ferro"))
                .findFirst()
                .orElseThrow();

        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(response.getData().orElse(Map.of()))
                .containsEntry("app", "UP")
                .containsEntry("service", "UP");
    }
}
