package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.ConnectionSettings;
import dev.ferro.Connections;
import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ferro on the class path and nothing in the configuration. */
@ExtendWith(TestDatabases.class)
@Tag("R5")
class NothingConfiguredTest {

    @Dependent
    static class UserService {
        @Inject
        Repository<User> users;

        @Inject
        @Using("app")
        Sql sql;
    }

    @Dependent
    static class Registrar {
        @Inject
        Connections connections;

        @Inject
        Sql sql;
    }

    @Test
    void nobodyAsks_starts() {
        try (Application application = Application.unconfigured().start()) {
            assertThat(application.get(Connections.class).names()).isEmpty();
        }
    }

    @Dependent
    static class OwnBeans {
        @Inject
        @Named("own")
        Sql sql;

        @Inject
        DataSource dataSource;
    }

    @Dependent
    static class OwnProducers {
        @Produces
        @Named("own")
        Sql sql() {
            return null;
        }

        @Produces
        DataSource dataSource() {
            return null;
        }
    }

    @Test
    void somebodyAsksForBeansOfTheApplication_starts() {
        try (Application application = Application.unconfigured().start(OwnBeans.class, OwnProducers.class)) {
            assertThat(application.get(OwnBeans.class).sql).isNull();
        }
    }

    @Test
    void somebodyAsks_isToldWhatToConfigure() {
        Throwable failure = catchThrowable(() -> Application.unconfigured().start(UserService.class));

        assertThat(failure)
                .isInstanceOf(DeploymentException.class)
                .hasMessage(
                        "FERRO0080: no connection is configured for UserService.sql, UserService.users; set ferro.url, or"
                                + " ferro.connections.<name>.url for a named one");
    }

    @Test
    void onlyMisspeltKeys_areTheOnlyFault() {
        Throwable failure =
                catchThrowable(() -> Application.with("ferro.ulr", "x").start(UserService.class));

        assertThat(failure)
                .hasMessageStartingWith("FERRO0001: ")
                .hasMessageContaining("did you mean ferro.url?")
                .hasMessageNotContaining("FERRO0080");
    }

    @Test
    void registrationInCode_isPossible(SqliteFile database) {
        try (Application application = Application.unconfigured().start(Registrar.class)) {
            Registrar registrar = application.get(Registrar.class);
            registrar.connections.register(
                    ConnectionSettings.builder().url(database.url()).build());

            assertThat(registrar.sql.fetchOne("select 1 as one")).isPresent();
        }
    }

    @Test
    void registrationInCode_doesNotHelpNamedInjectionPoints() {
        Throwable failure = catchThrowable(() -> Application.unconfigured().start(Registrar.class, UserService.class));

        assertThat(failure).hasMessageContaining("configured for UserService.sql;");
    }
}
