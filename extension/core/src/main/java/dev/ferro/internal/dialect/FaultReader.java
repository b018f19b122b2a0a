package dev.ferro.internal.dialect;

import dev.ferro.DatabaseFault;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.OptionalInt;

/** Reads what an exception of a driver means, and leaves behind every text in it that may quote data (S4, R25). */
public interface FaultReader {

    /**
     * Reads an exception.
     *
     * @param exception of the driver; it must not be chained, logged or shown
     * @return what may be kept of it
     */
    DatabaseFault read(SQLException exception);

    /**
     * Whether the physical connection is of no use any more.
     *
     * @param exception of the driver
     * @return true if it must be destroyed
     */
    boolean isFatal(SQLException exception);

    /**
     * Which entry of a batch was refused.
     *
     * @param exception of the driver
     * @return its number in the batch, from 0; empty where the driver does not say
     */
    default OptionalInt batchEntry(BatchUpdateException exception) {
        return OptionalInt.empty();
    }
}
