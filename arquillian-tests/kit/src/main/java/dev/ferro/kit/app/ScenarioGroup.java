package dev.ferro.kit.app;

import dev.ferro.kit.door.Scenario;
import dev.ferro.kit.door.ScenarioMethods;
import java.util.List;

/** Scenarios that are about one thing: a dependent bean with {@link Scenario} methods. */
public interface ScenarioGroup {

    /** All of them: the test asks for each, whatever the container has found. */
    List<Class<? extends ScenarioGroup>> ALL = List.of(
            InjectionScenarios.class,
            ParameterScenarios.class,
            RoutingScenarios.class,
            OriginScenarios.class,
            SchemaScenarios.class,
            ConfigurationScenarios.class,
            TransactionalScenarios.class,
            RollbackScenarios.class,
            LibraryScenarios.class,
            HealthScenarios.class,
            DataSourceScenarios.class);

    /** Returns the ids of all groups, sorted. */
    static List<String> ids() {
        return ScenarioMethods.ids(ALL);
    }
}
