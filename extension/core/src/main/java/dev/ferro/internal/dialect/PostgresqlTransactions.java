package dev.ferro.internal.dialect;

import dev.ferro.Isolation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** PostgreSQL's transactions. The driver sends BEGIN together with the first statement. */
final class PostgresqlTransactions implements TransactionRules {

    @Override
    public boolean begin(Connection driver, TransactionMode mode) throws SQLException {
        driver.setAutoCommit(false);
        StringBuilder wishes = new StringBuilder();
        mode.isolation()
                .ifPresent(level -> wishes.append(" isolation level ")
                        .append(level.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        wishes.append(mode.readOnly() ? " read only" : "");
        if (!wishes.isEmpty()) {
            // Not the driver's setters: those change the session, which would have to be changed back.
            execute(driver, "set transaction" + wishes);
        }
        return false;
    }

    /**
     * The server answers the commit of a transaction in which a statement failed with a rollback, and the driver takes that
     * for success.
     */
    @Override
    public void commit(Connection driver) throws SQLException {
        if (driver.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            throw new SQLException("a statement failed in the transaction", "25P02");
        }
        driver.commit();
    }

    @Override
    public void rollback(Connection driver) throws SQLException {
        driver.rollback();
    }

    @Override
    public void ended(Connection driver) throws SQLException {
        driver.setAutoCommit(true);
    }

    /** The server itself allows them again when the savepoint is released or rolled back. */
    @Override
    public boolean forbidWrites(Connection driver) throws SQLException {
        execute(driver, "set transaction read only");
        return false;
    }

    /** The server keeps a failed one open, and refuses everything in it. */
    @Override
    public boolean isOpen(Connection driver) {
        return true;
    }

    @Override
    public void allowWrites(Connection driver) {}

    /** What the server was told to take by default cannot be less than this. */
    @Override
    public boolean gives(Optional<Isolation> present, Isolation wanted) {
        return wanted.compareTo(present.orElse(Isolation.READ_COMMITTED)) <= 0;
    }

    @Override
    public Optional<String> localSetting() {
        return Optional.of("select set_config(?, ?, true)");
    }

    private static void execute(Connection driver, String sql) throws SQLException {
        try (Statement statement = driver.createStatement()) {
            statement.execute(sql);
        }
    }
}
