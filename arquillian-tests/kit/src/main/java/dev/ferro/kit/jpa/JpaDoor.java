package dev.ferro.kit.jpa;

import dev.ferro.Sql;
import dev.ferro.kit.door.Door;
import dev.ferro.kit.door.ScenarioMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** Runs scenarios, over empty tables. */
@ApplicationScoped
public class JpaDoor implements Door {

    private static final List<String> TABLES = List.of("reviews", "invoices", "notes", "customers");

    @Inject
    @Any
    Instance<JpaScenarioGroup> groups;

    @Inject
    Sql sql;

    /** {@code scenario/<id>}. */
    @Override
    public String answer(String path) throws Throwable {
        TABLES.forEach(table -> sql.execute("delete from " + table));
        ScenarioMethods.run(
                path.substring("scenario/".length()),
                JpaScenarioGroup.ALL,
                type -> groups.select(type).get());
        return "passed";
    }
}
