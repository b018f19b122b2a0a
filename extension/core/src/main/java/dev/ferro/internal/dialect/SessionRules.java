package dev.ferro.internal.dialect;

import dev.ferro.ConnectionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** How the physical connections of a database are opened, and made clean between two borrowers. */
public interface SessionRules {

    /**
     * The URL to give to the driver.
     *
     * @param settings of the connection
     * @param generation of the connection, unique in this JVM
     * @return a URL without credentials
     */
    String jdbcUrl(ConnectionSettings settings, long generation);

    /**
     * The properties to give to the driver, all but user and password.
     *
     * @param settings of the connection
     * @return new properties
     */
    Properties properties(ConnectionSettings settings);

    /**
     * Whether a session that somebody may have changed can be brought back to what it was. If not, its physical
     * connection is replaced.
     *
     * @return true if {@link #clean} works
     */
    boolean cleanable();

    /**
     * Ends whatever transaction is open and forgets everything that a borrower may have set, on the server and in the
     * driver. What {@code pool.initial-sql} did is forgotten as well.
     *
     * @param connection the driver's connection
     * @throws SQLException if the session cannot be cleaned; the physical connection must then be destroyed
     */
    void clean(Connection connection) throws SQLException;

    /**
     * Stops the statement that is running, if any; called by another thread than the borrower's.
     *
     * @param connection the driver's connection
     * @throws SQLException if the database cannot be told
     */
    void interrupt(Connection connection) throws SQLException;
}
