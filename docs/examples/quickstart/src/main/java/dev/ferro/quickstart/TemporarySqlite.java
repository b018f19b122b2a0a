package dev.ferro.quickstart;

import dev.ferro.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file in a directory of its own; both go with the JVM, also after Ctrl-C. */
record TemporarySqlite(Path file) implements TemporaryDatabase {

    static TemporarySqlite create() {
        try {
            Path directory = Files.createTempDirectory("ferro-quickstart-");
            Stream.of("", "world.db", "world.db-wal", "world.db-shm")
                    .map(directory::resolve)
                    .forEach(path -> path.toFile().deleteOnExit());
            Path file = directory.resolve("world.db");
            System.setProperty("world.file", file.toString());
            return new TemporarySqlite(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public boolean hasRoles() {
        return false;
    }

    @Override
    public String user(Sql sql) {
        return "";
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "SQLite, " + file;
    }
}
