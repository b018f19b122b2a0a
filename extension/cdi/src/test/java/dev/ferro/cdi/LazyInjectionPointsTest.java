package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An entity asked for only by what looks it up later. Each test deploys one bean, so that nobody else asks. */
@ExtendWith(TestDatabases.class)
@Tag("R11")
class LazyInjectionPointsTest {

    private SqliteFile database;

    @BeforeEach
    void open(SqliteFile database) {
        this.database = database;
    }

    private Application start(Class<?>... beans) {
        return Application.with("ferro.connections.service.url", database.url())
                .and("ferro.connections.service.schema-generation", "create")
                .start(beans);
    }

    private static void assertStores(Repository<User> users) {
        assertThat(users.insert(new User("ada@example.org")).id()).isNotNull();
    }

    @Dependent
    static class WithInstance {
        @Inject
        @Using("service")
        Instance<Repository<User>> users;
    }

    @Test
    void instance_got_stores() {
        try (Application application = start(WithInstance.class)) {
            assertStores(application.get(WithInstance.class).users.get());
        }
    }

    @Dependent
    static class WithProvider {
        @Inject
        @Using("service")
        Provider<Repository<User>> users;
    }

    @Test
    void provider_got_stores() {
        try (Application application = start(WithProvider.class)) {
            assertStores(application.get(WithProvider.class).users.get());
        }
    }

    @Dependent
    static class WithWildcard {
        @Inject
        @Any
        Instance<Repository<?>> all;
    }

    @Test
    void wildcard_alone_findsNothing() {
        try (Application application = start(WithWildcard.class)) {
            assertThat(application.get(WithWildcard.class).all).isEmpty();
        }
    }
}
