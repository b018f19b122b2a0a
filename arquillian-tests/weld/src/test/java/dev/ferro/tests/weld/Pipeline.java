package dev.ferro.tests.weld;

import dev.ferro.Repository;
import dev.ferro.Sql;
import dev.ferro.cdi.Using;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The internal part: it works through the connection {@code service}. */
@ApplicationScoped
public class Pipeline {

    @Inject
    @Using("service")
    Repository<PipelineEvent> events;

    @Inject
    @Any
    Instance<Repository<User>> users;

    @Inject
    @Using("service")
    Sql sql;

    @Inject
    @Using("service")
    DataSource dataSource;

    public PipelineEvent emit(String kind) {
        return events.insert(new PipelineEvent(kind));
    }

    public List<PipelineEvent> emitted() {
        return events.findAll().toList();
    }

    public User addUser(String email) {
        return users.select(Using.Literal.of("service")).get().insert(new User(email));
    }

    public String role() {
        return sql.fetchOne(Users.Role.class, "select current_user as name")
                .orElseThrow()
                .name();
    }

    public String roleOfDataSource() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select current_user")) {
            result.next();
            return result.getString(1);
        }
    }
}
