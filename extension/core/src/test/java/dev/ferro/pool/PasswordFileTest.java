package dev.ferro.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.ConnectionUnavailableException;
import dev.ferro.testing.databases.PostgresqlDatabase;
import dev.ferro.testing.databases.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password in a file can be rotated without a restart, and a file that is none is explained. */
@Tag("R25")
@ExtendWith(TestDatabases.class)
class PasswordFileTest {

    @TempDir
    private Path directory;

    private PostgresqlDatabase database;
    private Path file;

    @BeforeEach
    void keep(PostgresqlDatabase fresh) {
        database = fresh;
        file = directory.resolve("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\nignored\n"})
    void password_withAnyLineEnd_logsIn(String end) throws Exception {
        Files.writeString(file, database.owner().password() + end);
        try (Borrower borrower = borrower()) {
            assertThat(borrower.seen("select current_user"))
                    .isEqualTo(database.owner().name());
        }
    }

    @Test
    void password_rotated_isReadForTheNextPhysicalConnection() throws Exception {
        Files.writeString(file, database.owner().password());
        try (Borrower borrower = borrower()) {
            String before = borrower.backend();
            rotateTo("rotated-secret");
            Files.writeString(file, "rotated-secret\n");
            Servers.kill(database, before);

            assertThat(borrower.backend()).isNotEqualTo(before);
        }
    }

    @Test
    void password_rotatedOnTheServerOnly_isRefusedAndShowsNoSecret() throws Exception {
        Files.writeString(file, database.owner().password());
        try (Borrower borrower = borrower()) {
            rotateTo("rotated-secret");

            assertThatThrownBy(() -> borrower.sql().execute("select 1"))
                    .isInstanceOf(ConnectionUnavailableException.class)
                    .hasMessageStartingWith("FERRO0020")
                    .hasMessageContaining("password-file")
                    .hasStackTraceContaining("28P01")
                    .satisfies(refused -> assertThat(org.assertj.core.util.Throwables.getStackTrace(refused))
                            .doesNotContain(database.owner().password()));
        }
    }

    @Test
    void file_missing_isNamed() {
        assertRefused("the file " + file + " does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\nsecond"})
    void file_withAnEmptyFirstLine_isRefused(String content) throws IOException {
        Files.writeString(file, content);

        assertRefused("its first line is empty");
    }

    @Test
    void directory_insteadOfAFile_isNamed() throws IOException {
        Files.createDirectory(file);

        assertRefused(file + " is a directory");
    }

    @Test
    void file_notUtf8_isRefusedWithoutItsContent() throws IOException {
        Files.write(file, new byte[] {'a', (byte) 0xFF, (byte) 0xFE});

        assertRefused("the file " + file + " is not UTF-8 text");
    }

    private void assertRefused(String reason) {
        try (Borrower borrower = borrower()) {
            assertThatThrownBy(() -> borrower.sql().execute("select 1"))
                    .isInstanceOf(ConnectionUnavailableException.class)
                    .hasMessage("FERRO0024: the password file of connection 'app' cannot be read: " + reason
                            + "; check the key password-file");
        }
    }

    private void rotateTo(String password) throws SQLException {
        try (Connection outside = database.connectAsSuperuser()) {
            Borrower.execute(outside, "alter role " + database.owner().name() + " password '" + password + "'");
        }
    }

    private Borrower borrower() {
        return Borrower.of(
                "postgresql://" + database.host() + ":" + database.port() + "/" + database.name(),
                settings -> settings.username(database.owner().name()).passwordFile(file),
                pool -> pool.validateOnBorrow(dev.ferro.IdleValidation.always()));
    }

    @Test
    void passwordWithUnusualCharacters_refused_showsNothingOfIt() {
        try (Borrower borrower = Borrower.of(
                "postgresql://" + database.host() + ":" + database.port() + "/" + database.name(),
                settings -> settings.username(database.owner().name())
                        .password(dev.ferro.Secret.of("secret-word\u0007\u00AD\u2028")),
                UnaryOperator.identity())) {
            assertThatThrownBy(() -> borrower.sql().execute("select 1"))
                    .isInstanceOf(ConnectionUnavailableException.class)
                    .satisfies(refused -> assertThat(org.assertj.core.util.Throwables.getStackTrace(refused))
                            .doesNotContain("secret-word"));
        }
    }
}
