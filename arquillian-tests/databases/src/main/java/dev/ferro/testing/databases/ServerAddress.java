package dev.ferro.testing.databases;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a server listens, who may do everything there, and the database it always has. */
record ServerAddress(String host, int port, Role superuser, String maintenanceDatabase) {

    private static final int DEFAULT_PORT = 5432;

    /** Reads {@code postgresql://superuser:password@host:port/database}; a message never repeats it. */
    static ServerAddress parse(String variable, String url) {
        try {
            URI uri = URI.create(url.strip());
            String[] user = uri.getRawUserInfo().split(":", 2);
            int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || uri.getQuery() != null) {
                throw new IllegalArgumentException("neither other schemes nor parameters");
            }
            Role superuser = new Role(decode(user[0]), decode(user[1]));
            return new ServerAddress(
                    uri.getHost(), port, superuser, uri.getPath().substring(1));
        } catch (RuntimeException mistake) {
            // Without its cause: that quotes the URL, and so the password.
            throw new IllegalStateException(
                    variable + " is not of the form postgresql://superuser:password@host:port/database");
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    String url(Role role, String database) {
        return "postgresql://" + encode(role.name()) + ":" + encode(role.password()) + "@" + host + ":" + port + "/"
                + database;
    }

    Connection connect(Role role, String database) throws SQLException {
        return dataSource(database).getConnection(role.name(), role.password());
    }

    /** Runs the statements as superuser, each in its own transaction and none of them in the server's log. */
    void administer(String database, List<String> statements) throws SQLException {
        PGSimpleDataSource dataSource = dataSource(database);
        dataSource.setOptions("-c log_statement=none");
        try (Connection connection = dataSource.getConnection(superuser.name(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private PGSimpleDataSource dataSource(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(jdbcUrl(database));
        return dataSource;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
