package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.Repository;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
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
        return Application.with("ferro.connections.service.url", database.url())
                .and("ferro.connections.service.schema-generation", "create")
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
        try (Application application = start(WithObserver.class)) {
            application.fire(new User("ada@example.org"));

            assertThat(count(application)).isOne();
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

    @Dependent
    static class WithDisposer {
        @Produces
        StringBuilder open() {
            return new StringBuilder("ada@example.org");
        }

        void close(@Disposes StringBuilder email, @Using("service") Repository<User> users) {
            users.insert(new User(email.toString()));
        }
    }

    @Test
    void disposerParameter_disposed_stores() {
        try (Application application = start(WithDisposer.class)) {
            Instance<StringBuilder> email = application.select(StringBuilder.class);
            email.destroy(email.get());

            assertThat(count(application)).isOne();
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

    private static long count(Application application) {
        return application
                .get(new TypeLiteral<Repository<User>>() {})
                .using("service")
                .count();
    }
}
