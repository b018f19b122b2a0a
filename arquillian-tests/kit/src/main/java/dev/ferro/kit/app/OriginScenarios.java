package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionMismatchException;
import dev.ferro.Repository;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What an object remembers. */
@Dependent
public class OriginScenarios implements ScenarioGroup {

    @Inject
    Repository<Account> accounts;

    @Scenario("AE5")
    void eachConnectionHasItsOwnInstance() {
        Account loaded = accounts.using("service").findById(Rows.SHARED).orElseThrow();

        Account seen = accounts.findById(Rows.SHARED).orElseThrow();

        assertThat(seen).isNotSameAs(loaded);
        assertThat(accounts.originOf(seen)).contains("app");
        assertThat(accounts.originOf(loaded)).contains("service");
        assertThat(accounts.using("service").findById(Rows.HIDDEN)).isPresent();
        assertThat(accounts.findById(Rows.HIDDEN)).isEmpty();
    }

    @Scenario("origin.saved-where-loaded")
    void changesGoHome() {
        Account loaded = accounts.using("service").findById(Rows.HIDDEN).orElseThrow();
        loaded.email = "changed@example.org";

        accounts.update(loaded);

        assertThat(accounts.using("service").findById(Rows.HIDDEN).orElseThrow().email)
                .isEqualTo("changed@example.org");
    }

    @Scenario("origin.mismatch")
    void strangersAreRefused() {
        Account loaded = accounts.using("service").findById(Rows.SHARED).orElseThrow();

        assertThatThrownBy(() -> accounts.using("app").update(loaded))
                .isInstanceOf(ConnectionMismatchException.class)
                .hasMessageContaining("service");
    }
}
