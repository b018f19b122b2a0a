package dev.ferro.quickstart;

import dev.ferro.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * A real PostgreSQL with three real roles: {@code world_owner} owns the tables, {@code world_service} may write them, and
 * {@code world_app} may only read them.
 */
record TemporaryPostgresql(EmbeddedPostgres server) implements TemporaryDatabase {

    private static final String ROLES = """
            create role world_owner login password '%s';
            create role world_service login password '%s';
            create role world_app login password '%s';
            -- tag::roles[]
            revoke create on schema public from public;
            grant create on schema public to world_owner;
            alter default privileges for role world_owner in schema public
                grant select, insert, update, delete on tables to world_service;
            alter default privileges for role world_owner in schema public
                grant select on tables to world_app;
            -- end::roles[]
            """;

    /** Of a new server, which trusts everybody else. */
    private static final String ASK_FOR_PASSWORDS = "host all all all scram-sha-256\n";

    static TemporaryPostgresql start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            createRoles(server);
            System.setProperty("world.port", Integer.toString(server.getPort()));
            System.setProperty("mp.config.profile", "postgres");
            return new TemporaryPostgresql(server);
        } catch (IOException | SQLException cause) {
            // The server stops with the JVM.
            throw new IllegalStateException("no PostgreSQL: " + cause.getMessage(), cause);
        }
    }

    private static void createRoles(EmbeddedPostgres server) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ROLES.formatted(newPassword("owner"), newPassword("service"), newPassword("app")));
            try (ResultSet file = statement.executeQuery("show hba_file")) {
                file.next();
                Files.writeString(Path.of(file.getString(1)), ASK_FOR_PASSWORDS);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String newPassword(String connection) {
        String password = UUID.randomUUID().toString();
        System.setProperty("world." + connection + ".password", password);
        return password;
    }

    @Override
    public boolean hasRoles() {
        return true;
    }

    @Override
    public String user(Sql sql) {
        return sql.fetchOne("select current_user as me")
                .map(row -> "as %-14s".formatted(row.get("me")))
                .orElseThrow();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL, port " + server.getPort();
    }
}
