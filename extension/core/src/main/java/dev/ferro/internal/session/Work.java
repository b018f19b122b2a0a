package dev.ferro.internal.session;

import dev.ferro.internal.pool.PhysicalConnection;
import java.sql.SQLException;

/**
 * What is to be done on a physical connection.
 *
 * @param <R> its result
 */
@FunctionalInterface
public interface Work<R> {

    /**
     * Does it.
     *
     * @param physical the physical connection, for the time of this call only
     * @return the result
     * @throws SQLException of the driver, which the session translates
     */
    R on(PhysicalConnection physical) throws SQLException;
}
