package dev.ferro.flyway;

import static dev.ferro.flyway.Scripts.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.ConnectionUnavailableException;
import dev.ferro.Ferro;
import dev.ferro.FlywaySettings;
import dev.ferro.Secret;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who may not log in for the migrations is told which keys say who logs in; secrets are in no message and no log. */
@ExtendWith(TestDatabases.class)
@Tag("R1a")
@Tag("R25")
class NoLoginTest {

    private static final String WRONG = "canary-of-flyway";

    @TempDir
    Path directory;

    private FlywaySettings.Builder flyway() {
        return new Scripts(directory).with("V1__item.sql", ITEM).flyway();
    }

    private static ConnectionUnavailableException refused(ConnectionSettings settings) {
        try (Ferro ferro = Ferro.builder().build()) {
            ConnectionUnavailableException refused = catchThrowableOfType(
                    ConnectionUnavailableException.class,
                    () -> ferro.connections().register(settings));
            assertThat(ferro.connections().names()).isEmpty();
            assertThat(ferro.connections().defaultName()).isEmpty();
            return refused;
        }
    }

    private static String everythingOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void wrongPassword_isOfTheKeysOfFlyway(PostgresqlDatabase database) {
        FlywaySettings flyway = flyway().username(database.owner().name())
                .password(Secret.of(WRONG))
                .build();
        try (FlywayLog log = FlywayLog.open()) {
            ConnectionUnavailableException refused =
                    refused(Scripts.settings(database.appUrl(), flyway).build());

            assertThat(refused)
                    .hasMessageStartingWith("FERRO0020: connection 'main' cannot reach")
                    .hasMessageContaining("SQLSTATE 28P01")
                    .hasMessageEndingWith("; check the keys flyway.username, flyway.password and flyway.password-file");
            assertThat(everythingOf(refused) + log.text())
                    .doesNotContain(WRONG)
                    .doesNotContain(database.app().password());
        }
    }

    @Test
    void passwordOfTheConnection_isNotSentForAnotherUser(PostgresqlDatabase database) {
        FlywaySettings flyway = flyway().username(database.owner().name()).build();

        ConnectionUnavailableException refused =
                refused(Scripts.settings(database.ownerUrl(), flyway).build());

        assertThat(refused).hasMessageContaining("cannot reach");
    }

    @Test
    void missingPasswordFile_isOfTheKeyOfFlyway(PostgresqlDatabase database) {
        FlywaySettings flyway = flyway().username(database.owner().name())
                .passwordFile(directory.resolve("missing"))
                .build();

        assertThat(refused(Scripts.settings(database.appUrl(), flyway).build()))
                .hasMessageStartingWith("FERRO0024: the password file of connection 'main' cannot be read")
                .hasMessageEndingWith("; check the key flyway.password-file");
    }

    @Test
    void wrongPasswordOfTheConnection_isOfItsOwnKeys(PostgresqlDatabase database) {
        ConnectionSettings settings = Scripts.settings(database.appUrl(), flyway().build())
                .username(database.owner().name())
                .password(Secret.of(WRONG))
                .build();

        assertThat(refused(settings)).hasMessageEndingWith("; check the keys username, password and password-file");
    }

    @Test
    void workingLogin_isLoggedWithoutSecrets(PostgresqlDatabase database) {
        FlywaySettings flyway = flyway().username(database.owner().name())
                .password(Secret.of(database.owner().password()))
                .build();
        String url = database.appUrl() + "?sslpassword=" + WRONG;
        try (FlywayLog log = FlywayLog.open();
                Ferro ferro = Scripts.start(Scripts.settings(url, flyway).build())) {
            assertThat(ferro.connections().names()).containsExactly("main");

            assertThat(log.text())
                    .as("it is heard at all")
                    .contains("Migrating schema", "Database: jdbc:postgresql", "Executing SQL");
            assertThat(List.of(
                            WRONG, database.owner().password(), database.app().password()))
                    .noneMatch(log.text()::contains);
        }
    }

    @Test
    void rowsThatAScriptSelects_areNotLogged(PostgresqlDatabase database) {
        FlywaySettings flyway = new Scripts(directory)
                .with("V1__row.sql", "select 'can' || 'ary'")
                .flyway()
                .build();
        try (FlywayLog log = FlywayLog.open();
                Ferro ferro =
                        Scripts.start(Scripts.settings(database.url(), flyway).build())) {
            assertThat(ferro.connections().names()).containsExactly("main");

            assertThat(log.text()).contains("Migrating schema").doesNotContain("canary");
        }
    }

    @Test
    void settings_printed_showNoPassword() {
        FlywaySettings flyway =
                flyway().username("owner").password(Secret.of(WRONG)).build();

        assertThat(Scripts.settings("postgresql://localhost/shop", flyway).build() + " " + flyway)
                .doesNotContain(WRONG);
    }
}
