package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.Connections;
import dev.ferro.Repository;
import dev.ferro.RoutingException;
import dev.ferro.Sql;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One Ferro for each application, from its start to its end. */
@ExtendWith(TestDatabases.class)
@Tag("R1")
class LifecycleTest {

    @Dependent
    static class UserService {
        @Inject
        Repository<User> users;

        @Inject
        Connections connections;
    }

    private static Application start(SqliteFile database) {
        return Application.with("ferro.url", database.url())
                .and("ferro.schema-generation", "create")
                .start(UserService.class);
    }

    @Test
    void application_closed_leavesNoPoolThread(SqliteFile database) {
        List<Thread> pool;
        try (Application application = start(database)) {
            application.get(UserService.class).users.count();
            pool = PoolThreads.alive();
            assertThat(pool).isNotEmpty();
        }

        PoolThreads.assertEnded(pool);
    }

    @Test
    void application_closed_refusesKeptRepositories(SqliteFile database) {
        Repository<User> kept;
        try (Application application = start(database)) {
            kept = application.get(UserService.class).users;
        }

        assertThatThrownBy(kept::count)
                .isInstanceOf(RoutingException.class)
                .hasMessageContaining("this Ferro is closed");
    }

    @Test
    void application_startedAgain_findsWhatWasStored(SqliteFile database) {
        User ada;
        try (Application application = start(database)) {
            ada = application.get(UserService.class).users.insert(new User("ada@example.org"));
        }

        try (Application application = start(database)) {
            assertThat(application.get(UserService.class).users.findAll()).containsExactly(ada);
        }
    }

    @Test
    @Tag("R1c")
    void twoApplications_sameNames_shareNothing(SqliteFile database) {
        try (Application one = start(database);
                SqliteFile otherDatabase = SqliteFile.create();
                Application other = start(otherDatabase)) {
            one.get(UserService.class).users.insert(new User("ada@example.org"));

            assertThat(other.get(UserService.class).users.count()).isZero();
        }
    }

    @Test
    @Tag("R1c")
    void twoApplications_oneClosesItsConnection_theOtherKeepsIt(SqliteFile database) {
        try (Application one = start(database);
                Application other = start(database)) {
            one.get(UserService.class).connections.close("default");

            assertThat(other.get(UserService.class).users.count()).isZero();
        }
    }

    @ApplicationScoped
    static class AtStartup {
        private long users = -1;

        void count(@Observes Startup event, Repository<User> repository) {
            users = repository.count();
        }

        long users() {
            return users;
        }
    }

    @Test
    void startupObserver_ofTheApplication_findsTheSchema(SqliteFile database) {
        try (Application application = Application.with("ferro.url", database.url())
                .and("ferro.schema-generation", "create")
                .start(AtStartup.class)) {
            assertThat(application.get(AtStartup.class).users()).isZero();
        }
    }

    @ApplicationScoped
    static class BeforeStartup {
        private boolean reached;

        void ask(@Observes @Initialized(ApplicationScoped.class) Object event, Sql sql) {
            reached = sql.fetchOne("select 1 as one").isPresent();
        }

        boolean reached() {
            return reached;
        }
    }

    @Test
    void earlierObserver_ofTheApplication_reachesTheDatabase(SqliteFile database) {
        try (Application application =
                Application.with("ferro.url", database.url()).start(BeforeStartup.class)) {
            assertThat(application.get(BeforeStartup.class).reached()).isTrue();
        }
    }
}
