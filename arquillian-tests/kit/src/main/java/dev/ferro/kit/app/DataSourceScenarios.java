package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import dev.ferro.cdi.Using;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A connection that stands on a data source which is not ours: in JNDI where there is one, else a bean with a name. */
@Dependent
public class DataSourceScenarios implements ScenarioGroup {

    @Inject
    Place place;

    @Inject
    @Using("managed")
    Repository<PipelineEvent> events;

    @Inject
    Repository<PipelineEvent> routed;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Scenario("data-source.used")
    void used() {
        PipelineEvent event = events.insert(new PipelineEvent("sync"));

        assertThat(events.findAll()).containsExactly(event);
        assertThat(events.originOf(event)).contains("managed");
        assertThat(place.of(sql.using("managed"))).isEqualTo("service");
    }

    @Scenario("data-source.pinned")
    void pinned() {
        transactions.using("managed").run(transaction -> {
            routed.insert(new PipelineEvent("inside"));
            assertThat(place.of(sql)).isEqualTo("service");
            assertThatThrownBy(() -> routed.using("service").count()).isInstanceOf(ConnectionMismatchException.class);
        });

        assertThat(events.count()).isOne();
    }

    @Scenario("data-source.rolled-back")
    void rolledBack() {
        assertThatThrownBy(() -> transactions.using("managed").run(transaction -> {
                    routed.insert(new PipelineEvent("inside"));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(events.count()).isZero();
    }
}
