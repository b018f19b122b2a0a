package dev.ferro.kit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Runs a scenario by its id, over fresh rows. */
@ApplicationScoped
public class Book {

    @Inject
    @Any
    Instance<ScenarioGroup> groups;

    @Inject
    Rows rows;

    /**
     * Runs one scenario.
     *
     * @throws Throwable what the scenario fails with
     */
    public void run(String id) throws Throwable {
        for (Class<? extends ScenarioGroup> type : ScenarioGroup.ALL) {
            Method found = ScenarioGroup.methods(type)
                    .filter(method ->
                            method.getAnnotation(Scenario.class).value().equals(id))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                rows.reset();
                run(type, found);
                return;
            }
        }
        throw new IllegalArgumentException("no scenario has the id " + id);
    }

    private void run(Class<? extends ScenarioGroup> type, Method scenario) throws Throwable {
        Instance<? extends ScenarioGroup> group = groups.select(type);
        ScenarioGroup instance = group.get();
        try {
            scenario.invoke(instance);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
