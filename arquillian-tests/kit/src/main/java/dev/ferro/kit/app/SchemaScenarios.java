package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Connections;
import dev.ferro.PoolMetrics;
import dev.ferro.Schema;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** DDL on the named connection and on no other. */
@Dependent
public class SchemaScenarios implements ScenarioGroup {

    @Inject
    Schema schema;

    @Inject
    Connections connections;

    @Inject
    Place place;

    @Inject
    @Using("service")
    Sql service;

    @Inject
    @Using("app")
    Sql app;

    /** {@code app} may not create tables on PostgreSQL, and would have one in its own file on SQLite. */
    @Scenario("AE7")
    void tablesAreCreatedOnTheNamedConnection() {
        service.execute("drop table if exists pipeline_events");
        PoolMetrics before = connections.metrics("app");

        schema.create("service");

        assertThat(service.fetchAll("select id, kind from pipeline_events")).isEmpty();
        assertThat(connections.metrics("app")).isEqualTo(before);
        if (!place.eachHasAFileOfItsOwn()) {
            assertThat(app.fetchOne("select tableowner as name from pg_tables where tablename = 'pipeline_events'")
                            .orElseThrow()
                            .get("name"))
                    .isEqualTo(place.ofService());
        }
    }
}
