package dev.ferro.tests.weld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabase;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weld SE as an application starts it, with nothing but the standard's own API. */
@ExtendWith(TestDatabases.class)
class WeldSeTest {

    private final Settings settings = new Settings();

    @AfterEach
    void clearSettings() {
        settings.close();
    }

    private static SeContainer start(Class<?>... beans) {
        return SeContainerInitializer.newInstance()
                .setClassLoader(new SeClassLoader(WeldSeTest.class.getClassLoader()))
                .addBeanClasses(beans)
                .initialize();
    }

    private void configureAppAndService(TestDatabase database) {
        settings.set("ferro.connections.app.url", database.appUrl())
                .set("ferro.connections.app.default", "true")
                .set("ferro.connections.service.url", database.serviceUrl())
                .set("ferro.connections.service.schema-generation", "create");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("AE1")
    @Tag("R2")
    void unnamedConnection_insert_needsNoName(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            settings.set("ferro.url", database.url()).set("ferro.schema-generation", "create");
            try (SeContainer container = start(Users.class)) {
                Users users = container.select(Users.class).get();

                User ada = users.add("ada@example.org");

                assertThat(users.all()).containsExactly(ada);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("AE2")
    @Tag("R11")
    void appAndService_used_eachRunsOnItsOwn(DatabaseKind kind) {
        try (TestDatabase database = kind.open()) {
            configureAppAndService(database);
            try (SeContainer container = start(Users.class, Pipeline.class)) {
                Users users = container.select(Users.class).get();
                Pipeline pipeline = container.select(Pipeline.class).get();

                User ada = pipeline.addUser("ada@example.org");
                PipelineEvent event = pipeline.emit("user_added");

                assertThat(users.all()).containsExactly(ada);
                assertThat(pipeline.emitted()).containsExactly(event);
                assertThatThrownBy(() -> users.add("eve@example.org"))
                        .isInstanceOf(StatementException.class)
                        .hasMessageContaining("'app'");
            }
        }
    }

    @Test
    @Tag("AE2")
    @Tag("R13")
    void appAndService_onPostgresql_areTheirRoles(PostgresqlDatabase database) throws SQLException {
        configureAppAndService(database);
        try (SeContainer container = start(Users.class, Pipeline.class)) {
            Pipeline pipeline = container.select(Pipeline.class).get();

            assertThat(container.select(Users.class).get().role())
                    .isEqualTo(database.app().name());
            assertThat(pipeline.role()).isEqualTo(database.service().name());
            assertThat(pipeline.roleOfDataSource()).isEqualTo(database.service().name());
        }
    }

    @Test
    @Tag("R11")
    void misspeltName_deployed_isTheOneError() {
        settings.set("ferro.connections.service.url", "sqlite::memory:");

        assertThatThrownBy(() -> start(Misspelt.class))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("FERRO0012: no connection named 'servcie' for Misspelt.events; ")
                .hasMessageEndingWith("Did you mean 'service'?");
    }
}
