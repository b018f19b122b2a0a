package dev.ferro.internal.dialect;

import dev.ferro.ConnectionSettings;
import dev.ferro.Isolation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postgresql.core.BaseConnection;

/**
 * PostgreSQL's sessions in somebody else's pool. {@code DISCARD ALL} brings a session back to how it was opened. That is
 * the way back unless the pool has set something afterwards: a role or a search path that is lost would let the next
 * borrower see what it must not.
 */
final class PostgresqlGuest implements GuestRules {

    /** What drivers and pools set by means of JDBC; it is known what they mean, so they can be set again. */
    private static final String HARMLESS = "'application_name', 'extra_float_digits', 'default_transaction_isolation',"
            + " 'default_transaction_read_only'";

    private static final String CHANGED =
            "select name, setting from pg_settings where source = 'session' and setting is distinct from reset_val and name ";

    private final PostgresqlSessions sessions;

    PostgresqlGuest(PostgresqlSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<String> obstacle(Connection handle) throws SQLException {
        if (!handle.isWrapperFor(BaseConnection.class)) {
            return Optional.of(
                    "gives connections of another copy of the PostgreSQL driver than the one that Ferro sees; leave"
                            + " org.postgresql:postgresql out of the application, and give the application the driver of the"
                            + " data source");
        }
        BaseConnection driver = handle.unwrap(BaseConnection.class);
        if (!driver.getStringVarcharFlag()) {
            return Optional.of("sets stringtype=unspecified, with which no parameter keeps its type; remove it");
        }
        return Optional.empty();
    }

    @Override
    public Optional<WayBack> wayBack(Connection handle) throws SQLException {
        if (hasRole(handle)
                || !read(handle, CHANGED + "not in (" + HARMLESS + ")").isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> lost = read(handle, CHANGED + "in (" + HARMLESS + ")");
        return Optional.of(back -> {
            sessions.clean(back);
            set(back, lost);
        });
    }

    /** By {@code set role}, or by {@code set session authorization}: what the login may do is not the session's. */
    private static boolean hasRole(Connection handle) throws SQLException {
        String login = handle.getMetaData().getUserName();
        return read(handle, "select current_user, session_user").entrySet().stream()
                .anyMatch(
                        user -> !user.getKey().equals(login) || !user.getValue().equals(login));
    }

    /** What our own pool says when it opens a session. */
    @Override
    public WayBack prepare(Connection handle, ConnectionSettings settings) throws SQLException {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (settings.readOnly()) {
            wanted.put("default_transaction_read_only", "on");
        }
        settings.isolation()
                .map(PostgresqlGuest::words)
                .ifPresent(is -> wanted.put("default_transaction_isolation", is));
        settings.statementTimeout()
                .map(Duration::toMillis)
                .ifPresent(millis -> wanted.put("statement_timeout", Long.toString(millis)));
        if (!settings.searchPath().isEmpty()) {
            wanted.put("search_path", String.join(",", settings.searchPath()));
        }
        if (wanted.isEmpty()) {
            return WayBack.NONE;
        }
        Map<String, String> before = read(
                handle,
                "select name, current_setting(name) from pg_settings where name in ('"
                        + String.join("', '", wanted.keySet()) + "')");
        set(handle, wanted);
        return back -> set(back, before);
    }

    private static String words(Isolation isolation) {
        return isolation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<String, String> read(Connection handle, String sql) throws SQLException {
        Map<String, String> read = new LinkedHashMap<>();
        try (Statement statement = handle.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                read.put(rows.getString(1), rows.getString(2));
            }
        }
        return read;
    }

    private static void set(Connection handle, Map<String, String> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        String calls = String.join(
                ", ",
                values.keySet().stream().map(name -> "set_config(?, ?, false)").toList());
        try (PreparedStatement statement = handle.prepareStatement("select " + calls)) {
            int at = 1;
            for (Map.Entry<String, String> value : values.entrySet()) {
                statement.setString(at++, value.getKey());
                statement.setString(at++, value.getValue());
            }
            statement.execute();
        }
    }

    /** Its driver ends the conversation when it is told to abort. */
    @Override
    public void sever(Connection handle) {}
}
