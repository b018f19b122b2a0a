package dev.ferro.internal.dialect;

import dev.ferro.Isolation;
import java.util.Objects;
import java.util.Optional;

/**
 * How a transaction is to begin. Immutable.
 *
 * @param readOnly whether the database is to refuse writes
 * @param isolation the level, or empty for that of the connection
 */
public record TransactionMode(boolean readOnly, Optional<Isolation> isolation) {

    /** As the connection has it. */
    public static final TransactionMode DEFAULT = new TransactionMode(false, Optional.empty());

    /** Refuses nulls. */
    public TransactionMode {
        Objects.requireNonNull(isolation, "isolation");
    }

    /**
     * The same, without writing.
     *
     * @return a read-only mode
     */
    public TransactionMode asReadOnly() {
        return new TransactionMode(true, isolation);
    }

    /**
     * The same with an isolation level.
     *
     * @param level of isolation
     * @return a mode of that level
     */
    public TransactionMode at(Isolation level) {
        return new TransactionMode(readOnly, Optional.of(level));
    }
}
