package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wherever an entity is asked for, its repository is there. Each test deploys one bean, so that nobody else asks. */
@ExtendWith(TestDatabases.class)
@Tag("R11")
class InjectionPointsTest {

    private SqliteFile database;

    @BeforeEach
    void open(SqliteFile database) {
        this.database = database;
    }

    private Application start(Class<?>... beans) {
        return Application.with(
                        "ferro.connections.service.url", database.url(),
                        "ferro.connections.service.schema-generation", "create")
                .start(beans);
    }

    private static void assertStores(Repository<User> users) {
        assertThat(users.insert(new User("ada@example.org")).id()).isNotNull();
    }

    @Dependent
    static class WithConstructor {
        final Repository<User> users;

        @Inject
        WithConstructor(@Using("service") Repository<User> users) {
            this.users = users;
        }
    }

    @Test
    void constructorParameter_injected_stores() {
        try (Application application = start(WithConstructor.class)) {
            assertStores(application.get(WithConstructor.class).users);
        }
    }

    @Dependent
    static class WithInitializer {
        Repository<User> users;

        @Inject
        void init(@Using("service") Repository<User> users) {
            this.users = users;
        }
    }

    @Test
    void initializerParameter_injected_stores() {
        try (Application application = start(WithInitializer.class)) {
            assertStores(application.get(WithInitializer.class).users);
        }
    }

    @ApplicationScoped
    static class WithObserver {
        void store(@Observes User user, @Using("service") Repository<User> users) {
            users.insert(user);
        }
    }

    @Test
    void observerParameter_eventFired_stores() {
        try (Application application = start(WithObserver.class, WithWildcard.class)) {
            application.fire(new User("ada@example.org"));

            assertThat(application.get(WithWildcard.class).count()).isOne();
        }
    }

    @Dependent
    static class WithProducer {
        @Produces
        long count(@Using("service") Repository<User> users) {
            return users.count();
        }
    }

    @Test
    void producerParameter_produced_counts() {
        try (Application application = start(WithProducer.class)) {
            assertThat(application.get(Long.class)).isZero();
        }
    }

    abstract static class Base<E> {
        @Inject
        @Using("service")
        Repository<E> entities;
    }

    @Dependent
    static class WithSuperclass extends Base<User> {}

    @Test
    void fieldOfGenericSuperclass_injected_stores() {
        try (Application application = start(WithSuperclass.class)) {
            assertStores(application.get(WithSuperclass.class).entities);
        }
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

        long count() {
            return all.select(Using.Literal.of("service")).get().count();
        }
    }

    @Test
    void wildcard_alone_findsNothing() {
        try (Application application = start(WithWildcard.class)) {
            assertThat(application.get(WithWildcard.class).all).isEmpty();
        }
    }
}
