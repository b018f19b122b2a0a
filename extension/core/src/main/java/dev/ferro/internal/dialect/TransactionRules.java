package dev.ferro.internal.dialect;

import dev.ferro.Isolation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How a database's transactions begin and end. Savepoints are the same on both, and so are not in here. */
public interface TransactionRules {

    /**
     * Begins a transaction.
     *
     * @param driver the driver's connection, in auto-commit mode
     * @param mode how
     * @return whether writes must be allowed again after its end
     * @throws SQLException of the driver; the physical connection must then be destroyed
     */
    boolean begin(Connection driver, TransactionMode mode) throws SQLException;

    /**
     * Commits the transaction. If it fails, the transaction may still be open.
     *
     * @param driver the driver's connection
     * @throws SQLException of the driver
     */
    void commit(Connection driver) throws SQLException;

    /**
     * Rolls the transaction back, also one whose commit failed.
     *
     * @param driver the driver's connection
     * @throws SQLException of the driver; the physical connection must then be destroyed
     */
    void rollback(Connection driver) throws SQLException;

    /**
     * Brings the physical connection back to auto-commit mode after the end of a transaction.
     *
     * @param driver the driver's connection
     * @throws SQLException of the driver; the physical connection must then be destroyed
     */
    void ended(Connection driver) throws SQLException;

    /**
     * Refuses writes in what is nested in the transaction.
     *
     * @param driver the driver's connection, at a new savepoint
     * @return whether they must be allowed again after its end
     * @throws SQLException of the driver
     */
    boolean forbidWrites(Connection driver) throws SQLException;

    /**
     * Whether the transaction is still there, after a failure. A database may roll it back on its own account.
     *
     * @param driver the driver's connection, in a transaction that was begun
     * @return false if what follows would not be part of it
     * @throws SQLException of the driver
     */
    boolean isOpen(Connection driver) throws SQLException;

    /**
     * Allows writes again after the savepoint at which they were forbidden is gone.
     *
     * @param driver the driver's connection
     * @throws SQLException of the driver
     */
    void allowWrites(Connection driver) throws SQLException;

    /**
     * Whether a transaction gives at least what a level promises.
     *
     * @param present the level it was asked to have, or empty for that of the database
     * @param wanted the level that is asked for now
     * @return true if it does
     */
    boolean gives(Optional<Isolation> present, Isolation wanted);

    /**
     * Sets a parameter until the end of the transaction, by two parameters: name and value.
     *
     * @return the SQL text, or empty where there are no such parameters
     */
    Optional<String> localSetting();
}
