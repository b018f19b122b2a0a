package dev.ferro.kit;

import dev.ferro.testing.databases.SqliteFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/** A file for each connection: without roles, that is how one sees which of them was used. */
record SqliteKitDatabase(SqliteFile app, SqliteFile service, SqliteFile owner) implements KitDatabase {

    private static final String[] TABLES = {
        "create table accounts (id integer primary key, email text not null, visible boolean not null)",
        "create table pipeline_events (id integer primary key, kind text not null)",
        "create table documents (name text primary key, body text not null)"
    };

    static SqliteKitDatabase create() {
        return new SqliteKitDatabase(withTables(), withTables(), SqliteFile.create());
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of(
                "kit.database", "sqlite",
                "kit.place.app", app.path().toString(),
                "kit.place.service", service.path().toString(),
                "ferro.connections.app.url", app.ownerUrl(),
                "ferro.connections.service.url", service.ownerUrl());
    }

    @Override
    public String dataSourceUrl() {
        return service.jdbcUrl();
    }

    @Override
    public String ownerUrl() {
        return owner.ownerUrl();
    }

    @Override
    public long openedBy(long pid) {
        return Stream.of(app, service, owner)
                .mapToLong(file -> OpenFiles.count(pid, file.path()))
                .sum();
    }

    @Override
    public void close() {
        app.close();
        service.close();
        owner.close();
    }

    private static SqliteFile withTables() {
        SqliteFile file = SqliteFile.create();
        try (Connection connection = file.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            return file;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
