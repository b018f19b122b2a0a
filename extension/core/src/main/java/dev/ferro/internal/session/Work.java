package dev.ferro.internal.session;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done on a physical connection.
 *
 * @param <R> its result
 */
@FunctionalInterface
public interface Work<R extends @Nullable Object> {

    /**
     * Does it.
     *
     * @param at where, for the time of this call only
     * @return the result
     * @throws SQLException of the driver, which whoever runs the work translates
     */
    R on(Workplace at) throws SQLException;
}
