package dev.ferro.internal.dialect;

import dev.ferro.ConnectionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How to be a guest in the sessions of somebody else's pool: they were opened without us, others use them before and
 * after us, and must find them as they were.
 */
public interface GuestRules {

    /**
     * Looks whether the connections of a pool can be used at all; asked once.
     *
     * @param handle one of them
     * @return why not, and the remedy
     * @throws SQLException of the driver
     */
    Optional<String> obstacle(Connection handle) throws SQLException;

    /**
     * Looks how a session that somebody has changed can be brought back to what its pool made of it; asked once.
     *
     * @param handle of a session that nobody has changed
     * @return the way back; empty if there is none, so that its physical connection must be destroyed
     * @throws SQLException of the driver
     */
    Optional<WayBack> wayBack(Connection handle) throws SQLException;

    /**
     * Makes a session what the settings promise.
     *
     * @param handle in auto-commit mode
     * @param settings of the connection
     * @return takes back what was done
     * @throws SQLException of the driver; the physical connection must then be destroyed
     */
    WayBack prepare(Connection handle, ConnectionSettings settings) throws SQLException;

    /**
     * Ends the driver's conversation with the database where {@link Connection#abort} does not, so that whatever pool it
     * is notices that this physical connection is of no use any more.
     *
     * @param handle of a physical connection that must not be used again
     * @throws SQLException if it cannot be reached; nothing else can be done then
     */
    void sever(Connection handle) throws SQLException;

    /** Brings a session back to what it was. */
    @FunctionalInterface
    interface WayBack {

        /** Nothing was done. */
        WayBack NONE = handle -> {};

        /**
         * Goes it.
         *
         * @param handle of the session
         * @throws SQLException of the driver; the physical connection must then be destroyed
         */
        void go(Connection handle) throws SQLException;
    }
}
