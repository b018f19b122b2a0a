package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.Row;
import dev.ferro.Sql;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Beans looked up at run time, by a name that code chooses. */
@ExtendWith(TestDatabases.class)
@Tag("R11")
class SelectionTest {

    @Dependent
    static class Tool {
        @Inject
        @Any
        Instance<Repository<User>> users;

        @Inject
        @Any
        Instance<Sql> sql;

        @Inject
        Instance<Repository<PipelineEvent>> events;
    }

    private Application application;
    private Tool tool;

    @BeforeEach
    void start(SqliteFile database) {
        application = Application.with("ferro.connections.app.url", database.appUrl())
                .and("ferro.connections.service.url", database.serviceUrl())
                .and("ferro.connections.service.schema-generation", "create")
                .start(Tool.class);
        tool = application.get(Tool.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void repository_selectedByName_runsThere() {
        Repository<User> users = tool.users.select(Using.Literal.of("service")).get();

        assertThat(users.insert(new User("ada@example.org")).id()).isNotNull();
    }

    @Test
    void repository_selectedAsDefault_isTheUnqualifiedOne() {
        Repository<User> users = tool.users.select(Default.Literal.INSTANCE).get();

        assertThatThrownBy(users::count).isInstanceOf(RoutingException.class).hasMessageContaining("FERRO0013");
    }

    @Test
    void sql_selectedByName_runsThere() {
        Sql sql = tool.sql.select(Using.Literal.of("app")).get();

        assertThat(sql.fetchAll("select email from users")).isEqualTo(List.<Row>of());
    }

    @Test
    void repository_selectedTwice_isTheSameObject() {
        Instance<Repository<User>> service = tool.users.select(Using.Literal.of("service"));

        assertThat(service.get()).isSameAs(service.get());
    }

    @Test
    @Tag("R12a")
    void repository_selectedByUnknownName_isNotThere() {
        assertThat(tool.users.select(Using.Literal.of("ap")).isUnsatisfied()).isTrue();
    }

    @Test
    @Tag("R12a")
    void repository_usingUnknownName_isRefused() {
        Repository<PipelineEvent> events = tool.events.get();

        assertThatThrownBy(() -> events.using("ap").count())
                .isInstanceOf(RoutingException.class)
                .hasMessageStartingWith("FERRO0012: no connection named 'ap'")
                .hasMessageEndingWith("Did you mean 'app'?");
    }

    @Test
    void dataSource_selectedByName_isThere() {
        assertThat(application
                        .select(DataSource.class, Using.Literal.of("service"))
                        .isResolvable())
                .isTrue();
    }

    @Test
    void dataSource_withoutName_isNotThere() {
        assertThat(application
                        .select(DataSource.class, Default.Literal.INSTANCE)
                        .isUnsatisfied())
                .isTrue();
    }

    @Test
    void dataSource_ofAllConnections_areOneForEachName() {
        assertThat(application.select(DataSource.class, Any.Literal.INSTANCE).stream())
                .hasSize(2);
    }
}
