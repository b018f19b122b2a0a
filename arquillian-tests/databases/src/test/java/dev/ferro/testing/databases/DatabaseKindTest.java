package dev.ferro.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseKindTest {

    @ParameterizedTest
    @EnumSource
    void open_givesAnEmptyWritableDatabaseOfThatKind(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.open();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(database.kind()).isEqualTo(kind);

            statement.execute("create table fruit (name varchar(20))");
            statement.execute("insert into fruit values ('fig')");

            try (ResultSet result = statement.executeQuery("select name from fruit")) {
                assertThat(result.next()).isTrue();
                assertThat(result.getString(1)).isEqualTo("fig");
            }
        }
    }
}
