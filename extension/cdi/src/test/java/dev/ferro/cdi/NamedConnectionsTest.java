package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.StatementException;
import dev.ferro.testing.databases.DatabaseKind;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.Role;
import dev.ferro.testing.databases.TestDatabase;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The app that may read, and the service that may write. */
@ExtendWith(TestDatabases.class)
@Tag("R1")
class NamedConnectionsTest {

    private static final String WHO = "select current_user as who";

    @Dependent
    static class Pipeline {
        @Inject
        Repository<User> users;

        @Inject
        @Using("service")
        Repository<PipelineEvent> events;

        @Inject
        Sql sql;

        @Inject
        @Using("app")
        Sql appSql;

        @Inject
        @Using("service")
        Sql serviceSql;

        @Inject
        @Using("app")
        DataSource appDataSource;

        @Inject
        @Using("service")
        DataSource serviceDataSource;
    }

    private static Application start(TestDatabase database) {
        return Application.with(
                        "ferro.connections.app.url", database.appUrl(),
                        "ferro.connections.app.default", "true",
                        "ferro.connections.service.url", database.serviceUrl(),
                        "ferro.connections.service.schema-generation", "create")
                .start(Pipeline.class);
    }

    private static String whoIs(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(WHO)) {
            result.next();
            return result.getString(1);
        }
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

    @Test
    @Tag("R13")
    @Tag("AE2")
    void sql_onPostgresql_runsAsTheRoleOfItsConnection(PostgresqlDatabase database) {
        try (Application application = start(database)) {
            Pipeline pipeline = application.get(Pipeline.class);
            Role app = database.app();
            Role service = database.service();

            assertThat(pipeline.sql.fetchOne(Who.class, WHO)).contains(new Who(app.name()));
            assertThat(pipeline.appSql.fetchOne(Who.class, WHO)).contains(new Who(app.name()));
            assertThat(pipeline.serviceSql.fetchOne(Who.class, WHO)).contains(new Who(service.name()));
        }
    }

    record Who(String who) {}

    @Test
    @Tag("R13")
    void dataSource_onPostgresql_connectsAsTheRoleOfItsConnection(PostgresqlDatabase database) throws SQLException {
        try (Application application = start(database)) {
            Pipeline pipeline = application.get(Pipeline.class);

            assertThat(whoIs(pipeline.appDataSource)).isEqualTo(database.app().name());
            assertThat(whoIs(pipeline.serviceDataSource))
                    .isEqualTo(database.service().name());
        }
    }
}
