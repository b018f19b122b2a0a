package dev.ferro.kit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import dev.ferro.kit.door.Scenario;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What Ferro finds by class loaders: drivers, and what the application brings. */
@Dependent
public class LibraryScenarios implements ScenarioGroup {

    @Inject
    @Using("service")
    Sql service;

    @Inject
    @Using("service")
    Repository<Document> documents;

    @Scenario("library.generation")
    void oneGeneration() {
        assertThat(Generation.values()).containsExactly(Generation.LIVING);
    }

    @Scenario("library.json")
    void json() {
        documents.save(new Document("order", "{\"a\":  1}"));

        assertThat(documents.findById("order").orElseThrow().body()).isEqualTo("{\"a\": 1}");
    }

    /** A thread of the application's own has another context class loader, or none. */
    @Scenario("library.without-context-class-loader")
    void withoutContextClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            assertThat(service.fetchAll("select id from accounts")).hasSize(2);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
