package dev.ferro.internal.dialect;

import dev.ferro.ConnectionSettings;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/**
 * SQLite's sessions in somebody else's pool: foreign keys are on and there is patience with other writers while we are
 * there. Whether the file has a write-ahead log is its owner's to say.
 */
final class SqliteGuest implements GuestRules {

    private static final int PATIENCE = 5000;

    @Override
    public Optional<String> obstacle(Connection handle) {
        return Optional.empty();
    }

    /** SQLite has no reset. */
    @Override
    public Optional<WayBack> wayBack(Connection handle) {
        return Optional.empty();
    }

    @Override
    public WayBack prepare(Connection handle, ConnectionSettings settings) throws SQLException {
        try (Statement statement = handle.createStatement()) {
            boolean checked = ask(statement, "foreign_keys") != 0;
            int patience = ask(statement, "busy_timeout");
            if (!checked) {
                statement.execute("pragma foreign_keys = on");
            }
            if (patience == 0) {
                statement.execute("pragma busy_timeout = " + PATIENCE);
            }
            return checked && patience != 0 ? WayBack.NONE : back -> restore(back, checked, patience);
        }
    }

    private static int ask(Statement statement, String pragma) throws SQLException {
        try (ResultSet answer = statement.executeQuery("pragma " + pragma)) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }

    private static void restore(Connection handle, boolean checked, int patience) throws SQLException {
        try (Statement statement = handle.createStatement()) {
            if (!checked) {
                statement.execute("pragma foreign_keys = off");
            }
            statement.execute("pragma busy_timeout = " + patience);
        }
    }

    /**
     * The driver does nothing when it is told to abort. Closed, it fails at whatever the pool resets, and there is
     * something to be reset once auto-commit was turned off.
     */
    @Override
    public void sever(Connection handle) throws SQLException {
        if (!handle.isWrapperFor(SQLiteConnection.class)) {
            closeHidden(handle);
            handle.abort(Runnable::run);
            return;
        }
        SQLiteConnection driver = handle.unwrap(SQLiteConnection.class);
        try {
            handle.setAutoCommit(false);
        } finally {
            driver.close();
        }
    }

    /** Open Liberty's handles lead to no class of the driver, and what is aborted it leaves for the driver to close. */
    private static void closeHidden(Connection handle) throws SQLException {
        for (Class<?> type = handle.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("getJDBCImplObject") && method.getParameterCount() == 0) {
                    closeResult(method, handle);
                    return;
                }
            }
        }
    }

    private static void closeResult(Method method, Connection handle) throws SQLException {
        try {
            method.setAccessible(true);
            if (method.invoke(handle) instanceof Connection driver) {
                driver.close();
            }
        } catch (ReflectiveOperationException | RuntimeException refused) {
            throw new SQLException("not closed", refused);
        }
    }
}
