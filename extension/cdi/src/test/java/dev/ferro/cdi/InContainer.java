package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Repository;
import dev.ferro.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An application whose connection names a data source of the container, and the one that the container has. */
final class InContainer {

    private InContainer() {}

    /** The bean {@code orders}, which each test chooses. */
    static class Sources {
        static @Nullable DataSource orders;

        @Produces
        @Named("orders")
        @Nullable
        DataSource orders() {
            return orders;
        }
    }

    @Dependent
    static class UserService {
        @Inject
        Repository<User> users;

        @Inject
        Transactions transactions;
    }

    static Application.Builder naming(String dataSource) {
        return Application.with("ferro.connections.app.data-source", dataSource)
                .and("ferro.connections.app.default", "true")
                .and("ferro.connections.app.schema-generation", "update");
    }

    static Application start(Application.Builder application, Class<?>... beans) {
        return application.start(Stream.concat(Stream.of(UserService.class, Sources.class), Arrays.stream(beans))
                .toArray(Class<?>[]::new));
    }

    static Throwable refused(Application.Builder application, Class<?>... beans) {
        return catchThrowable(() -> start(application, beans).close());
    }
}
