package dev.ferro.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.RoutingException;
import dev.ferro.Sql;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The explicit choice, then the default, then an error; the server says which role really ran. */
@Tag("R11")
@Tag("R12")
@ExtendWith(TestDatabases.class)
class OrderOfRulesTest {

    private static final String WHO = "select current_user as who";

    private static Ferro.Builder both(PostgresqlDatabase database, boolean appIsDefault) {
        return Ferro.builder()
                .connection(ConnectionSettings.builder("app")
                        .url(database.url(database.app()))
                        .defaultConnection(appIsDefault)
                        .build())
                .connection(ConnectionSettings.builder("service")
                        .url(database.url(database.service()))
                        .build());
    }

    private static Object who(Sql sql) {
        return sql.fetchOne(WHO).orElseThrow().get("who");
    }

    @Test
    void explicitChoice_besideADefault_wins(PostgresqlDatabase database) {
        try (Ferro ferro = both(database, true).build()) {
            assertThat(who(ferro.sql().using("service")))
                    .isEqualTo(database.service().name());
        }
    }

    @Test
    void noChoice_withADefault_runsThere(PostgresqlDatabase database) {
        try (Ferro ferro = both(database, true).build()) {
            assertThat(who(ferro.sql())).isEqualTo(database.app().name());
        }
    }

    @Test
    void lastOfSeveralChoices_wins(PostgresqlDatabase database) {
        try (Ferro ferro = both(database, true).build()) {
            assertThat(who(ferro.sql().using("service").using("app")))
                    .isEqualTo(database.app().name());
        }
    }

    @Test
    void noChoice_withoutADefault_isAnError(PostgresqlDatabase database) {
        try (Ferro ferro = both(database, false).build()) {
            assertThatThrownBy(() -> who(ferro.sql()))
                    .isInstanceOf(RoutingException.class)
                    .hasMessageStartingWith("FERRO0013");
        }
    }

    @Test
    void dataSource_ofAConnection_isOfItsRole(PostgresqlDatabase database) throws SQLException {
        try (Ferro ferro = both(database, true).build();
                Connection connection = ferro.dataSource("service").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WHO)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(database.service().name());
        }
    }
}
