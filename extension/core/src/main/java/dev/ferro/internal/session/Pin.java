package dev.ferro.internal.session;

import dev.ferro.StatementException;
import dev.ferro.TransactionException;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.Lease;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.PhysicalConnection;
import dev.ferro.internal.pool.PinGuard;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The physical connection of a session: borrowed when the first statement needs it, kept until the session ends, and what
 * is wrong with it. Used by one thread.
 */
final class Pin {

    private final NamedConnection connection;
    private final Origins origins;
    private final @Nullable InstanceMap instances;
    private @Nullable Lease lease;
    private @Nullable Workplace place;
    private @Nullable Throwable cause;
    private boolean torn;

    Pin(NamedConnection connection, Origins origins, @Nullable InstanceMap instances) {
        this.connection = connection;
        this.origins = origins;
        this.instances = instances;
    }

    Workplace place() {
        return place == null ? borrow() : place;
    }

    private Workplace borrow() {
        Lease borrowed = connection.borrow();
        Workplace at = new Workplace(connection, borrowed.physical(), origins, instances);
        lease = borrowed;
        place = at;
        return at;
    }

    /** What is still to be told how a transaction ends: null if nothing was borrowed, or nobody would understand. */
    @Nullable
    PhysicalConnection physical() {
        return lease == null || torn ? null : lease.physical();
    }

    Connection jdbc(PinGuard guard) {
        return borrowed().pinned(guard);
    }

    private Lease borrowed() {
        if (lease == null) {
            throw new IllegalStateException("nothing was borrowed");
        }
        return lease;
    }

    void giveBack() {
        if (lease == null) {
            return;
        }
        try {
            if (torn) {
                // Not earlier: where an exhausted stack was noticed there is no room for it.
                lease.physical().tear();
            }
        } finally {
            lease.close();
        }
    }

    void check(Object what) {
        if (cause != null) {
            throw new TransactionException(
                    connection.name(),
                    Messages.MSG.broken(what.toString(), connection.name(), Failures.reason(cause)),
                    cause);
        }
    }

    /** It is gone, as the database or the driver said. */
    void broken(Throwable failure) {
        cause = cause == null ? failure : cause;
    }

    /**
     * Something ended the driver's conversation with the database in the middle of a word: whoever went on would hear the
     * answer to another question. Nothing is sent any more; the database takes back what is open when it is closed.
     */
    void torn(Throwable unsure) {
        broken(unsure);
        torn = true;
        if (lease != null) {
            lease.physical().discard();
        }
    }

    boolean isFatal(SQLException failed) {
        return Failures.isFatal(connection, failed);
    }

    StatementException translated(Object what, SQLException failed) {
        return Failures.statement(connection, borrowed().physical(), what, failed);
    }

    /** Whether the transaction that was begun is still there. */
    boolean isTransactionOpen() {
        try {
            return connection
                    .dialect()
                    .transactions()
                    .isOpen(borrowed().physical().driver());
        } catch (SQLException unsure) {
            return false;
        }
    }
}
