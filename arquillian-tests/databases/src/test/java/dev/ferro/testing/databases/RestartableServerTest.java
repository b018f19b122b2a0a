package dev.ferro.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class RestartableServerTest {

    private final RestartableServer server = RestartableServer.start();

    @Test
    void server_stoppedAndStarted_isAwayMeanwhileAndKeepsWhatWasCommitted() throws SQLException {
        try (PostgresqlDatabase database = server.newDatabase()) {
            assertThat(database.port()).isNotEqualTo(PostgresqlServer.get().port());
            run(database, "create table kept (n int)");
            int kept = 0;
            for (RestartableServer.Stop how : RestartableServer.Stop.values()) {
                run(database, "insert into kept values (1)");

                server.stop(how);
                assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
                server.startAgain();

                assertThat(count(database)).isEqualTo(++kept);
            }
        }
    }

    private static void run(PostgresqlDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PostgresqlDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
