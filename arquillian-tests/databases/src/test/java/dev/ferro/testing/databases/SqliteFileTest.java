package dev.ferro.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class SqliteFileTest {

    @Test
    void close_removesFileJournalAndDirectory() throws SQLException {
        SqliteFile file = SqliteFile.create();
        try (Connection connection = file.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("create table fruit (name text)");
            assertThat(Files.exists(file.path().resolveSibling("test.db-wal"))).isTrue();

            file.close();
        }

        assertThat(file.path()).doesNotExist();
        assertThat(file.path().getParent()).doesNotExist();
        assertThatCode(file::close).doesNotThrowAnyException();
    }

    @Test
    void urls_nameTheFile() {
        try (SqliteFile file = SqliteFile.create()) {
            assertThat(file.url()).isEqualTo("sqlite:" + file.path());
            assertThat(file.serviceUrl()).isEqualTo(file.url());
            assertThat(file.appUrl()).isEqualTo(file.url() + "?mode=ro");
            assertThat(file.jdbcUrl()).isEqualTo("jdbc:sqlite:" + file.path());
        }
    }

    @Test
    void twoFiles_areTwoDatabases() {
        try (SqliteFile one = SqliteFile.create();
                SqliteFile other = SqliteFile.create()) {
            assertThat(one.path()).isNotEqualTo(other.path());
        }
    }
}
