package dev.ferro.kit.jpa;

import java.util.List;

/** Scenarios beside a persistence unit: a dependent bean with methods. */
public interface JpaScenarioGroup {

    /** All of them. */
    List<Class<? extends JpaScenarioGroup>> ALL = List.of(EntityScenarios.class, TransactionScenarios.class);
}
