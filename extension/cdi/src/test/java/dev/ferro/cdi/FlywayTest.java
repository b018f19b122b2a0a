package dev.ferro.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.Sql;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Flyway as configuration says it: before the application starts, and with a user of its own. */
@ExtendWith(TestDatabases.class)
@Tag("R20")
class FlywayTest {

    @Dependent
    static class Words {
        @Inject
        Sql sql;

        int count() {
            return sql.fetchAll("select * from word").size();
        }
    }

    @TempDir
    Path directory;

    @BeforeEach
    void write(PostgresqlDatabase database) throws Exception {
        Files.writeString(
                directory.resolve("V1__word.sql"),
                "create table word (text text primary key);\ninsert into word (text) values ('one');\n"
                        + "grant select on word to \"" + database.app().name() + "\";\n");
    }

    private Application.Builder configured(PostgresqlDatabase database, String password) {
        return Application.with("ferro.url", database.appUrl())
                .and("ferro.flyway.enabled", "true")
                .and("ferro.flyway.locations", "filesystem:" + directory)
                .and("ferro.flyway.username", database.owner().name())
                .and("ferro.flyway.password", password);
    }

    @Test
    void enabled_atStart_migratesWithItsOwnUser(PostgresqlDatabase database) {
        String password = database.owner().password();
        try (Application application = configured(database, password).start(Words.class)) {
            assertThat(application.get(Words.class).count()).isEqualTo(1);
        }
        try (Application again = configured(database, password).start(Words.class)) {
            assertThat(again.get(Words.class).count()).isEqualTo(1);
        }
    }

    @Test
    @Tag("R25")
    void wrongPassword_atStart_failsItWithoutTheSecret(PostgresqlDatabase database) {
        Throwable failure = catchThrowable(() ->
                configured(database, "canary-of-flyway").start(Words.class).close());

        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString())
                .contains("FERRO0020")
                .contains("flyway.username, flyway.password and flyway.password-file")
                .doesNotContain("canary-of-flyway");
    }

    @Test
    @Tag("R10")
    void allProblems_areInOneError(PostgresqlDatabase database) {
        Throwable failure = catchThrowable(() -> configured(database, "x")
                .and("ferro.schema-generation", "create")
                .and("ferro.flyway.table", "no table")
                .start(Words.class)
                .close());

        assertThat(failure)
                .hasMessageContainingAll(
                        "FERRO0001", "ferro.schema-generation: changes the schema", "ferro.flyway.table");
    }
}
