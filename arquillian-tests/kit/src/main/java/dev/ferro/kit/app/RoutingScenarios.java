package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import dev.ferro.cdi.Using;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Who chooses the connection. */
@Dependent
public class RoutingScenarios implements ScenarioGroup {

    @Inject
    Place place;

    @Inject
    Repository<Account> accounts;

    @Inject
    Repository<PipelineEvent> events;

    @Inject
    @Using("service")
    Repository<PipelineEvent> serviceEvents;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Scenario("routing.explicit")
    void explicitChoice() {
        assertThat(accounts.using("service").count()).isEqualTo(2);
        assertThat(place.of(sql.using("service"))).isEqualTo("service");
    }

    @Scenario("routing.unknown")
    void unknownName() {
        assertThatThrownBy(() -> accounts.using("servcie").count())
                .isInstanceOf(RoutingException.class)
                .hasMessageContaining("Did you mean 'service'?");
    }

    @Scenario("AE2")
    void defaultAndQualified() {
        assertThat(accounts.findAll()).hasSize(1);
        PipelineEvent event = serviceEvents.insert(new PipelineEvent("sync_started"));

        assertThat(serviceEvents.findAll()).containsExactly(event);
        assertThat(serviceEvents.originOf(event)).contains("service");
    }

    @Scenario("AE3")
    void transactionIsInherited() {
        transactions.using("service").run(transaction -> {
            events.insert(new PipelineEvent("sync_started"));
            assertThat(place.of(sql)).isEqualTo("service");
            assertThat(accounts.count()).isEqualTo(2);
        });

        assertThat(serviceEvents.count()).isOne();
    }

    @Scenario("AE4")
    void transactionCannotSwitch() {
        transactions
                .using("service")
                .run(transaction -> assertThatThrownBy(
                                () -> accounts.using("app").insert(new Account("eve@example.org", true)))
                        .isInstanceOf(ConnectionMismatchException.class)
                        .hasMessageContaining("service")
                        .hasMessageContaining("app"));

        assertThat(accounts.using("service").count()).isEqualTo(2);
    }
}
