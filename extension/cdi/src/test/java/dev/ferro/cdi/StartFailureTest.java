package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Repository;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the start can find fails the start, with our message. */
@ExtendWith(TestDatabases.class)
class StartFailureTest {

    @Dependent
    static class UserService {
        @Inject
        Repository<User> users;
    }

    private static Throwable failure(String... settings) {
        return catchThrowable(() -> Application.with(settings).start(UserService.class).close());
    }

    private static String everything(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    @Tag("R10")
    void badSettings_atStart_areNamed() {
        Throwable failure = failure(
                "ferro.connections.app.url", "sqlite::memory:",
                "ferro.connections.app.pool.min-size", "5",
                "ferro.connections.app.pool.max-size", "2");

        assertThat(failure).hasMessageContaining("FERRO0001").hasMessageContaining("ferro.connections.app.pool.m");
    }

    @Test
    @Tag("R25")
    @Tag("AE8")
    void malformedUrl_atStart_showsNoSecret() {
        Throwable failure = failure("ferro.url", "postgresql://app:s3cr3t@local host:notaport/shop");

        assertThat(failure).hasMessageContaining("ferro.url");
        assertThat(everything(failure)).doesNotContain("s3cr3t");
    }

    @Test
    @Tag("R20")
    void schemaGeneration_withoutPrivilege_failsTheStart(PostgresqlDatabase database) {
        Throwable failure = failure("ferro.url", database.appUrl(), "ferro.schema-generation", "create");

        assertThat(failure).hasMessageContaining("FERRO").hasMessageContaining("'default'");
    }

    @Test
    void start_failed_leavesNoPoolThread(PostgresqlDatabase database) {
        failure("ferro.url", database.appUrl(), "ferro.schema-generation", "create");

        PoolThreads.assertEnded(PoolThreads.alive());
    }

    @Test
    void start_failed_canBeRepeated(SqliteFile database) {
        failure("ferro.url", database.url(), "ferro.schema-generation", "nonsense");

        try (Application application = Application.with(
                        "ferro.url", database.url(), "ferro.schema-generation", "create")
                .start(UserService.class)) {
            assertThat(application.get(UserService.class).users.count()).isZero();
        }
    }
}
