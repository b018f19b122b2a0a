package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Connections;
import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabase;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs where nobody mentions a name. */
@ExtendWith(TestDatabases.class)
class DefaultConnectionTest {

    @Dependent
    static class UserService {
        @Inject
        Repository<User> users;

        @Inject
        Connections connections;
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2")
    @Tag("AE1")
    void unnamedConnection_insertWithoutName_usesDefault(DatabaseKind kind) {
        try (TestDatabase database = kind.open();
                Application application = Application.with("ferro.url", database.url())
                        .and("ferro.schema-generation", "create")
                        .start(UserService.class)) {
            UserService service = application.get(UserService.class);

            User ada = service.users.insert(new User("ada@example.org"));

            assertThat(service.users.using("default").findById(ada.id())).contains(ada);
        }
    }

    @Test
    @Tag("R3")
    void namedDefault_insertWithoutName_usesIt(SqliteFile database) {
        try (Application application = Application.with("ferro.connections.app.url", database.url())
                .and("ferro.connections.app.default", "true")
                .and("ferro.connections.app.schema-generation", "create")
                .and("ferro.connections.service.url", "sqlite::memory:")
                .start(UserService.class)) {
            UserService service = application.get(UserService.class);

            User ada = service.users.insert(new User("ada@example.org"));

            assertThat(service.users.using("app").findById(ada.id())).contains(ada);
        }
    }

    @Test
    @Tag("R3")
    void connectionNamedDefault_notMarked_givesWayToTheMarkedOne(SqliteFile database) {
        try (Application application = Application.with("ferro.connections.default.url", "sqlite::memory:")
                .and("ferro.connections.app.url", database.url())
                .and("ferro.connections.app.default", "true")
                .start(UserService.class)) {
            assertThat(application.get(UserService.class).connections.defaultName())
                    .contains("app");
        }
    }

    @Test
    @Tag("R5")
    void noDefault_insertWithoutName_isRefused(SqliteFile database) {
        try (Application application =
                Application.with("ferro.connections.app.url", database.url()).start(UserService.class)) {
            UserService service = application.get(UserService.class);

            assertThatThrownBy(() -> service.users.insert(new User("ada@example.org")))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageContaining("FERRO0013")
                    .hasMessageContaining("app");
        }
    }

    @Test
    @Tag("R4")
    void noDefault_chosenInCode_isUsed(SqliteFile database) {
        try (Application application = Application.with("ferro.connections.app.url", database.url())
                .and("ferro.connections.app.schema-generation", "create")
                .start(UserService.class)) {
            UserService service = application.get(UserService.class);

            service.connections.chooseDefault("app");

            assertThat(service.users.insert(new User("ada@example.org")).id()).isNotNull();
        }
    }
}
