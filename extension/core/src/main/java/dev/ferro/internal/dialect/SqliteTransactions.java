package dev.ferro.internal.dialect;

import dev.ferro.Isolation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * SQLite's transactions, in its own words. The driver's would begin the next one within the commit of this one: for that
 * it may have to wait for another writer, and then reports a commit that took place as failed.
 *
 * <p>A writing transaction takes the lock at once, since one that reads first and writes then would fail against another
 * writer however long it waited; a reading one never takes it.
 */
final class SqliteTransactions implements TransactionRules {

    @Override
    public boolean begin(Connection driver, TransactionMode mode) throws SQLException {
        if (mode.readOnly()) {
            execute(driver, "begin deferred");
            return forbidWrites(driver);
        }
        if (driver.isReadOnly()) {
            execute(driver, "begin deferred");
        } else {
            SqliteWriters.begin(driver);
        }
        return false;
    }

    @Override
    public void commit(Connection driver) throws SQLException {
        execute(driver, "commit");
    }

    @Override
    public void rollback(Connection driver) throws SQLException {
        execute(driver, "rollback");
    }

    @Override
    public void ended(Connection driver) {}

    /** Unless they are forbidden already, by the initial SQL of the connection perhaps: then they stay so. */
    @Override
    public boolean forbidWrites(Connection driver) throws SQLException {
        try (Statement statement = driver.createStatement();
                ResultSet forbidden = statement.executeQuery("pragma query_only")) {
            if (forbidden.getBoolean(1)) {
                return false;
            }
        }
        execute(driver, "pragma query_only = on");
        return true;
    }

    /** It can be begun only where there is none. */
    @Override
    public boolean isOpen(Connection driver) throws SQLException {
        try {
            execute(driver, "begin deferred");
        } catch (SQLException within) {
            return true;
        }
        execute(driver, "rollback");
        return false;
    }

    @Override
    public void allowWrites(Connection driver) throws SQLException {
        execute(driver, "pragma query_only = off");
    }

    /** Always serializable. */
    @Override
    public boolean gives(Optional<Isolation> present, Isolation wanted) {
        return true;
    }

    @Override
    public Optional<String> localSetting() {
        return Optional.empty();
    }

    private static void execute(Connection driver, String sql) throws SQLException {
        try (Statement statement = driver.createStatement()) {
            statement.execute(sql);
        }
    }
}
