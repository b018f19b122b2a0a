package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Connections;
import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Schema;
import dev.ferro.Sql;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is injected without a name, and what an application adds of its own. */
@ExtendWith(TestDatabases.class)
@Tag("R1")
class FacadeTest {

    @Dependent
    static class Administration {
        @Inject
        Ferro ferro;

        @Inject
        Connections connections;

        @Inject
        Schema schema;

        @Inject
        Sql sql;

        @Inject
        Repository<User> users;
    }

    @Test
    void ferro_injected_isTheOneBehindTheRepositories(SqliteFile database) {
        try (Application application =
                Application.with("ferro.url", database.url()).start(Administration.class)) {
            Administration administration = application.get(Administration.class);
            administration.schema.create("default");
            administration.users.insert(new User("ada@example.org"));

            assertThat(administration.ferro.repository(User.class).count()).isOne();
        }
    }

    @Test
    void sql_injected_runsOnTheDefault(SqliteFile database) {
        try (Application application =
                Application.with("ferro.url", database.url()).start(Administration.class)) {
            Administration administration = application.get(Administration.class);

            assertThat(administration.sql.fetchOne("select 1 as one")).isPresent();
        }
    }

    @Test
    void connections_injected_knowTheConfiguredNames(SqliteFile database) {
        try (Application application = Application.with("ferro.connections.service.url", database.url())
                .and("ferro.connections.app.url", database.appUrl())
                .start(Administration.class)) {
            Connections connections = application.get(Administration.class).connections;

            assertThat(connections.names()).containsExactly("app", "service");
        }
    }

    @Test
    @Tag("R1c")
    void connection_closedAndRegisteredAgain_isFoundByInjectedSql(SqliteFile database) {
        try (Application application =
                Application.with("ferro.url", database.url()).start(Administration.class)) {
            Administration administration = application.get(Administration.class);
            administration.connections.close("default");
            administration.connections.register(
                    ConnectionSettings.builder().url(database.url()).build());

            assertThat(administration.sql.fetchOne("select 1 as one")).isPresent();
        }
    }

    @Dependent
    static class OwnBeans {
        @Produces
        @Using("service")
        StringBuilder own(@Using("service") DataSource dataSource) {
            return new StringBuilder(dataSource.toString());
        }
    }

    @Test
    void ownBean_qualifiedWithUsing_standsBesideOurs(SqliteFile database) {
        try (Application application = Application.with("ferro.connections.service.url", database.url())
                .start(OwnBeans.class)) {
            assertThat(application.get(StringBuilder.class, Using.Literal.of("service")))
                    .hasToString("DataSource using service");
        }
    }
}
