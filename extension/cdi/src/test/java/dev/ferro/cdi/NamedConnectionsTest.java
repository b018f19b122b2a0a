package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Repository;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.TestDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The app that may read, and the service that may write. */
@Tag("R1")
class NamedConnectionsTest {

    @Dependent
    static class Pipeline {
        @Inject
        Repository<User> users;

        @Inject
        @Using("service")
        Repository<PipelineEvent> events;
    }

    private static Application start(TestDatabase database) {
        return Application.with("ferro.connections.app.url", database.appUrl())
                .and("ferro.connections.app.default", "true")
                .and("ferro.connections.service.url", database.serviceUrl())
                .and("ferro.connections.service.schema-generation", "create")
                .start(Pipeline.class);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R11")
    @Tag("AE2")
    void usingService_insert_isVisibleThere(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = start(database)) {
            Pipeline pipeline = application.get(Pipeline.class);

            PipelineEvent started = pipeline.events.insert(new PipelineEvent("sync_started"));

            assertThat(pipeline.events.using("service").findById(started.id())).contains(started);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3")
    @Tag("AE2")
    void unqualified_findAll_runsOnDefault(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = start(database)) {
            Pipeline pipeline = application.get(Pipeline.class);
            User ada = pipeline.users.using("service").insert(new User("ada@example.org"));

            assertThat(pipeline.users.findAll()).containsExactly(ada);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R11")
    @Tag("AE2")
    void unqualified_insert_lacksThePrivilegesOfService(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = start(database)) {
            Pipeline pipeline = application.get(Pipeline.class);

            assertThatThrownBy(() -> pipeline.users.insert(new User("ada@example.org")))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("'app'");
        }
    }
}
