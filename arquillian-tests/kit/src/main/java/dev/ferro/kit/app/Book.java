package dev.ferro.kit.app;

import dev.ferro.kit.door.ScenarioMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

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
        rows.reset();
        ScenarioMethods.run(id, ScenarioGroup.ALL, type -> groups.select(type).get());
    }
}
