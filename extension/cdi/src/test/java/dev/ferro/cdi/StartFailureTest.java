package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Repository;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.SqliteFile;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
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

    private static Throwable failure(Application.Builder application) {
        return catchThrowable(() -> application.start(UserService.class).close());
    }

    private static Application.Builder generating(String schemaGeneration, String url) {
        return Application.with("ferro.url", url).and("ferro.schema-generation", schemaGeneration);
    }

    private static String everything(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    @Tag("R10")
    void badSettings_atStart_areNamed() {
        Throwable failure = failure(Application.with("ferro.connections.app.url", "sqlite::memory:")
                .and("ferro.connections.app.pool.min-size", "5")
                .and("ferro.connections.app.pool.max-size", "2"));

        assertThat(failure).hasMessageContaining("FERRO0001").hasMessageContaining("ferro.connections.app.pool.m");
    }

    @Test
    @Tag("R3")
    void unreadableDefault_atStart_isNamed() {
        Throwable failure = failure(Application.with("ferro.connections.app.url", "sqlite::memory:")
                .and("ferro.connections.app.default", "${MISSING}"));

        assertThat(failure).hasMessageContaining("FERRO0001").hasMessageContaining("ferro.connections.app.default");
    }

    @ApplicationScoped
    static class AtStartup {
        static boolean ran;

        void run(@Observes Startup event) {
            ran = true;
        }
    }

    @Test
    @Tag("R10")
    void badSettings_atStart_failBeforeObserversOfTheApplication() {
        AtStartup.ran = false;

        Throwable failure =
                catchThrowable(() -> Application.with("ferro.url", "nonsense").start(AtStartup.class));

        assertThat(failure).hasMessageContaining("FERRO0001");
        assertThat(AtStartup.ran).isFalse();
    }

    @Entity
    record Keyless(String name) {}

    @Dependent
    static class KeylessService {
        @Inject
        Repository<Keyless> entities;
    }

    @Test
    void unmappableEntity_atStart_isNamed() {
        Throwable failure = catchThrowable(
                () -> Application.with("ferro.url", "sqlite::memory:").start(KeylessService.class));

        assertThat(failure).hasMessageContaining("FERRO0031").hasMessageContaining(Keyless.class.getName());
    }

    @Test
    @Tag("R25")
    @Tag("AE8")
    void malformedUrl_atStart_showsNoSecret() {
        Throwable failure = failure(Application.with("ferro.url", "postgresql://app:s3cr3t@local host:notaport/shop"));

        assertThat(failure).hasMessageContaining("ferro.url");
        assertThat(everything(failure)).doesNotContain("s3cr3t");
    }

    @Test
    @Tag("R20")
    void schemaGeneration_withoutPrivilege_failsTheStart(PostgresqlDatabase database) {
        Throwable failure = failure(generating("create", database.appUrl()));

        assertThat(failure).hasMessageContaining("FERRO").hasMessageContaining("'default'");
    }

    @Test
    void start_failed_leavesNoPoolThread(PostgresqlDatabase database) {
        failure(generating("create", database.appUrl()));

        PoolThreads.assertEnded(PoolThreads.alive());
    }

    @Test
    void start_failed_canBeRepeated(SqliteFile database) {
        failure(generating("nonsense", database.url()));

        try (Application application = generating("create", database.url()).start(UserService.class)) {
            assertThat(application.get(UserService.class).users.count()).isZero();
        }
    }
}
