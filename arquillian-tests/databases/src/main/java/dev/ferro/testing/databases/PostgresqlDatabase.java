package dev.ferro.testing.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A database of its own on {@link PostgresqlServer}, with three roles of its own. In the schema {@code public} the
 * owner may do everything with its own tables, {@code service} may create tables, and read and write the owner's and its
 * own, {@code app} may read all of them. Nobody else but the superuser can connect. Thread-safe.
 */
public final class PostgresqlDatabase implements TestDatabase {

    private final ServerAddress server;
    private final Optional<ServerLog> log;
    private final DatabaseScript script;

    private PostgresqlDatabase(ServerAddress server, Optional<ServerLog> log, DatabaseScript script) {
        this.server = server;
        this.log = log;
        this.script = script;
    }

    static PostgresqlDatabase create(ServerAddress server, Optional<ServerLog> log) {
        DatabaseScript script = DatabaseScript.random();
        PostgresqlDatabase database = new PostgresqlDatabase(server, log, script);
        try {
            server.administer(server.maintenanceDatabase(), script.create());
            server.administer(script.name(), script.grant());
            return database;
        } catch (SQLException cause) {
            throw new IllegalStateException("a test database could not be created: " + cause.getMessage(), cause);
        }
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }

    /** Returns the server's host name. */
    public String host() {
        return server.host();
    }

    /** Returns the server's port. */
    public int port() {
        return server.port();
    }

    /** Returns the database's name. */
    public String name() {
        return script.name();
    }

    /** Returns the role that owns the database and its schema {@code public}. */
    public Role owner() {
        return script.owner();
    }

    /** Returns the least privileged role. */
    public Role app() {
        return script.app();
    }

    /** Returns the elevated role. */
    public Role service() {
        return script.service();
    }

    /** Returns the URL for the driver, without credentials. */
    public String jdbcUrl() {
        return server.jdbcUrl(name());
    }

    /** Returns {@code postgresql://role:password@host:port/database}. */
    public String url(Role role) {
        return server.url(role, name());
    }

    @Override
    public String ownerUrl() {
        return url(owner());
    }

    @Override
    public String serviceUrl() {
        return url(service());
    }

    @Override
    public String appUrl() {
        return url(app());
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(owner());
    }

    /**
     * Connects by the plain driver.
     *
     * @throws SQLException if the server refuses; with SQLSTATE 28P01 if the password is wrong
     */
    public Connection connect(Role role) throws SQLException {
        return server.connect(role, name());
    }

    /**
     * Connects to this database with all rights, by the plain driver.
     *
     * @throws SQLException if the server refuses
     */
    public Connection connectAsSuperuser() throws SQLException {
        return connect(server.superuser());
    }

    /**
     * Returns what the server logged about that role in this database, oldest first, without the prefix of the lines:
     * {@code LOG:  connection authorized: …}, {@code LOG:  statement: …} or {@code LOG:  execute …} per statement,
     * {@code DETAIL:  Parameters: …} and {@code ERROR:  …}. A statement is in it before its result is there.
     *
     * @throws IllegalStateException if the server is not the embedded one
     */
    public List<String> log(Role role) {
        return serverLog().messages(role.name(), name());
    }

    /**
     * Returns where the server's log ends at the moment, for {@link #logSince}.
     *
     * @throws IllegalStateException if the server is not the embedded one
     */
    public long logPosition() {
        return serverLog().position();
    }

    /**
     * Returns what the server logged about this database since then, for all roles, oldest first: as {@link #log} does,
     * but at the cost of the news only.
     *
     * @throws IllegalStateException if the server is not the embedded one
     */
    public List<LogLine> logSince(long position) {
        return serverLog().since(position, name());
    }

    private ServerLog serverLog() {
        return log.orElseThrow(() -> new IllegalStateException(
                "only the embedded server's log can be read: unset " + PostgresqlServer.URL_VARIABLE));
    }

    @Override
    public void close() {
        try {
            server.administer(server.maintenanceDatabase(), script.drop());
        } catch (SQLException cause) {
            throw new IllegalStateException("database " + name() + " could not be dropped", cause);
        }
    }

    @Override
    public String toString() {
        return "PostgresqlDatabase[" + jdbcUrl() + "]";
    }
}
