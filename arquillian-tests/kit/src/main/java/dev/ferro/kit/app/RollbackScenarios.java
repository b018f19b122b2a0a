package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Repository;
import dev.ferro.cdi.Using;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What ends in a rollback. */
@Dependent
public class RollbackScenarios implements ScenarioGroup {

    @Inject
    @Using("service")
    Repository<PipelineEvent> events;

    @Inject
    Services.OnMethod onMethod;

    @Scenario("rollback.checked-exception")
    void checkedException() {
        assertThatThrownBy(onMethod::storeAndFail).isInstanceOf(Storing.Failed.class);
        assertThat(events.count()).isZero();
    }

    @Scenario("rollback.dont-rollback-on")
    void dontRollbackOn() {
        assertThatThrownBy(onMethod::storeAndCommit).isInstanceOf(Storing.Failed.class);
        assertThat(events.count()).isOne();
    }

    @Scenario("rollback.nearest-type-decides")
    void nearestTypeDecides() {
        assertThatThrownBy(onMethod::storeAndRollBackAllTheSame).isInstanceOf(Storing.Failed.class);
        assertThat(events.count()).isZero();
    }

    @Scenario("rollback.read-only")
    void readOnly() {
        assertThatThrownBy(onMethod::storeInAReadOnlyTransaction).isInstanceOf(RuntimeException.class);
        assertThat(events.count()).isZero();
    }
}
