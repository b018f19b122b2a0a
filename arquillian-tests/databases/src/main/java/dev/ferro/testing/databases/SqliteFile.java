package dev.ferro.testing.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/**
 * An empty SQLite database in a directory of its own, which holds its journal, too. SQLite has no roles: the app's URL
 * opens the file read-only instead. Thread-safe.
 */
public final class SqliteFile implements TestDatabase {

    private final Path path;

    private SqliteFile(Path path) {
        this.path = path;
    }

    /** Makes a fresh database, which the caller closes. */
    public static SqliteFile create() {
        try {
            // The file is there from the start: nobody can open a missing one read-only.
            return new SqliteFile(Files.createFile(Files.createTempDirectory("ferro-sqlite-")
                    .resolve("test.db")
                    .toAbsolutePath()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.SQLITE;
    }

    /** Returns the database file. */
    public Path path() {
        return path;
    }

    @Override
    public String ownerUrl() {
        return "sqlite:" + path.toString().replace('\\', '/');
    }

    @Override
    public String serviceUrl() {
        return ownerUrl();
    }

    @Override
    public String appUrl() {
        return ownerUrl() + "?mode=ro";
    }

    /** Returns the URL for the driver. */
    public String jdbcUrl() {
        return "jdbc:" + ownerUrl();
    }

    @Override
    public Connection connect() throws SQLException {
        // Not by the DriverManager, which knows no drivers but those of the class loader that asked it first.
        SQLiteDataSource driver = new SQLiteDataSource();
        driver.setUrl(jdbcUrl());
        return driver.getConnection();
    }

    @Override
    public void close() {
        Path directory = path.resolveSibling("");
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A physical connection that is being closed takes its journal away at the same moment. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
            if (failed != null) {
                throw failed;
            }
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public String toString() {
        return "SqliteFile[" + path + "]";
    }
}
