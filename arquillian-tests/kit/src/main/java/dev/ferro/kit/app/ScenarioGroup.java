package dev.ferro.kit.app;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    /** Returns the scenarios of a group. */
    static Stream<Method> methods(Class<? extends ScenarioGroup> group) {
        return Arrays.stream(group.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Scenario.class));
    }

    /** Returns the ids of all groups, sorted. */
    static List<String> ids() {
        return ALL.stream()
                .flatMap(ScenarioGroup::methods)
                .map(method -> method.getAnnotation(Scenario.class).value())
                .sorted()
                .toList();
    }
}
