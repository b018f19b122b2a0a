package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Sql;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who it is that runs what is injected, said by PostgreSQL. */
@ExtendWith(TestDatabases.class)
@Tag("R13")
@Tag("AE2")
class RolesTest {

    private static final String WHO = "select current_user as name";

    record Who(String name) {}

    @Dependent
    static class Both {
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

    private Application application;
    private Both both;

    @BeforeEach
    void start(PostgresqlDatabase database) {
        application = Application.with("ferro.connections.app.url", database.appUrl())
                .and("ferro.connections.app.default", "true")
                .and("ferro.connections.service.url", database.serviceUrl())
                .start(Both.class);
        both = application.get(Both.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private static String who(Sql sql) {
        return sql.fetchOne(Who.class, WHO).orElseThrow().name();
    }

    private static String who(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(WHO)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    @Tag("R3")
    void sql_unqualified_runsAsTheRoleOfTheDefault(PostgresqlDatabase database) {
        assertThat(who(both.sql)).isEqualTo(database.app().name());
    }

    @Test
    @Tag("R11")
    void sql_usingEach_runsAsItsRole(PostgresqlDatabase database) {
        assertThat(who(both.appSql)).isEqualTo(database.app().name());
        assertThat(who(both.serviceSql)).isEqualTo(database.service().name());
    }

    @Test
    @Tag("R11")
    void dataSource_usingEach_connectsAsItsRole(PostgresqlDatabase database) throws SQLException {
        assertThat(who(both.appDataSource)).isEqualTo(database.app().name());
        assertThat(who(both.serviceDataSource)).isEqualTo(database.service().name());
    }
}
