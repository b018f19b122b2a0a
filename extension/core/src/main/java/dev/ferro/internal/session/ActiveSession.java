package dev.ferro.internal.session;

import dev.ferro.IdentityMap;
import dev.ferro.Route;
import dev.ferro.Session;
import dev.ferro.StatementException;
import dev.ferro.TransactionException;
import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.Headroom;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.PhysicalConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ambient session of a thread. It borrows its physical connection when the first statement needs it, and keeps it until
 * the outermost block ends. Used by its thread only; others are refused.
 */
public final class ActiveSession implements Session {

    private final Ambient ambient;
    private final NamedConnection connection;
    private final Origins origins;
    private final @Nullable ActiveSession outer;
    private final Thread owner = Thread.currentThread();
    private final RouteLog routes;
    private final @Nullable InstanceMap instances;
    private final Pin pin;
    private int entered;
    private @Nullable ActiveTransaction transaction;
    private volatile boolean ended;

    ActiveSession(Ambient ambient, NamedConnection connection, Origins origins, @Nullable ActiveSession outer) {
        this.ambient = ambient;
        this.connection = connection;
        this.origins = origins;
        this.outer = outer;
        this.routes = new RouteLog(connection.name());
        this.instances = connection.settings().identityMap() == IdentityMap.OFF ? null : new InstanceMap();
        this.pin = new Pin(connection, origins, instances);
    }

    Ambient ambient() {
        return ambient;
    }

    @Nullable
    ActiveSession outer() {
        return outer;
    }

    /**
     * The connection it is pinned to, its generation included.
     *
     * @return always the same
     */
    public NamedConnection pinnedTo() {
        return connection;
    }

    /**
     * The innermost transaction.
     *
     * @return null in a session without one
     */
    public @Nullable ActiveTransaction transaction() {
        return transaction;
    }

    @Nullable
    InstanceMap instances() {
        return instances;
    }

    Origins origins() {
        return origins;
    }

    // ---- what its user sees

    @Override
    public String connection() {
        return connection.name();
    }

    @Override
    public List<Route> routes() {
        checkUser("session");
        return routes.last(REMEMBERED_ROUTES);
    }

    @Override
    public void clear() {
        checkUser("session");
        forgetInstances();
    }

    void checkUser(String what) {
        if (Thread.currentThread() != owner) {
            throw new TransactionException(
                    connection(),
                    Messages.MSG.foreignThread(
                            what,
                            connection(),
                            owner.getName(),
                            Thread.currentThread().getName()));
        }
        if (ended) {
            throw new TransactionException(connection(), Messages.MSG.ended(what, connection()));
        }
    }

    // ---- the resolver's notes

    /**
     * Notes a decision of the resolver.
     *
     * @param subject what asked
     * @param rule that won
     */
    public void routed(Object subject, Route.Rule rule) {
        routes.note(subject, rule);
    }

    /**
     * The last decisions, for the message of an error.
     *
     * @param count how many at most
     * @return oldest first
     */
    public List<Route> lastRoutes(int count) {
        return routes.last(count);
    }

    // ---- beginning and end

    /**
     * Enters a block.
     *
     * @return how many blocks are around it, to be given to {@link #exit}
     */
    public int enter() {
        return entered++;
    }

    /**
     * Leaves a block, and those inside it that could not end, as when the stack was exhausted. The outermost gives the
     * physical connection back.
     *
     * @param around how many blocks are around it
     */
    public void exit(int around) {
        entered = around;
        if (around > 0) {
            return;
        }
        ended = true;
        try {
            Ambient.leave(this);
        } finally {
            pin.giveBack();
        }
    }

    ActiveTransaction begin(TransactionMode mode) {
        ActiveTransaction begun = ActiveTransaction.in(this, transaction, mode);
        transaction = begun;
        return begun;
    }

    void ended(ActiveTransaction innermost, @Nullable ActiveTransaction parent) {
        transaction = parent;
    }

    // ---- work

    <R extends @Nullable Object> R run(Object what, Work<R> work) {
        Workplace at = ready(what);
        long learntBefore = instances == null ? 0 : instances.now();
        boolean done = false;
        try {
            R result = work.on(at);
            at.succeeded();
            done = true;
            return result;
        } catch (SQLException failed) {
            throw failed(what, failed);
        } catch (Error unsure) {
            tear(unsure);
            throw unsure;
        } finally {
            at.finished();
            if (!done && instances != null) {
                // What nobody was given has no origin: later reads must not find it.
                instances.backTo(learntBefore);
            }
        }
    }

    /** Nothing is sent any more: the database takes back what is open when the physical connection is closed. */
    void tear(Throwable unsure) {
        pin.torn(unsure);
        if (transaction != null) {
            transaction.failWithAllAround(unsure);
        }
    }

    /** What is left half done can only be taken back together with what is around it. */
    <R extends @Nullable Object> R atomically(TransactionMode mode, Object what, Work<R> work) {
        if (transaction == null) {
            Headroom.check();
            return begin(mode).call(() -> run(what, work));
        }
        ActiveTransaction around = transaction;
        try {
            return run(what, work);
        } catch (Throwable failed) {
            around.fail(failed);
            throw failed;
        }
    }

    /** A handle that takes part in this session through JDBC. */
    Connection jdbc(Object what) {
        ready(what);
        forgetInstances();
        return pin.jdbc(new JdbcGuard(this, transaction));
    }

    /** The physical connection, in the transaction that all open blocks say there is. */
    Workplace ready(Object what) {
        checkSound(what);
        Workplace at = pin.place();
        if (transaction != null && !transaction.isStarted()) {
            try {
                transaction.start(at.physical().driver());
            } catch (SQLException failed) {
                throw failed("begin of a transaction", failed);
            } catch (Error unsure) {
                tear(unsure);
                throw unsure;
            }
        }
        return at;
    }

    private void checkSound(Object what) {
        pin.check(what);
        if (transaction != null) {
            transaction.checkSound(what);
        }
    }

    @Nullable
    PhysicalConnection physical() {
        return pin.physical();
    }

    StatementException failed(Object what, SQLException failed) {
        StatementException translated = pin.translated(what, failed);
        if (pin.isFatal(failed)) {
            broken(translated);
        } else if (transaction != null) {
            transaction.fail(translated);
        }
        return translated;
    }

    /** Whatever the driver makes of it, nothing more is done here. */
    void aborted(Object what) {
        broken(failed(what, new SQLException("aborted", "08003")));
    }

    /** With the physical connection everything on it is gone. */
    private void broken(StatementException translated) {
        pin.broken(translated);
        if (transaction != null) {
            transaction.failWithAllAround(translated);
        }
    }

    /** After a failure that only JDBC has seen: SQLite may have rolled back all, and would commit the rest one by one. */
    void checkStillOpen(Object what, SQLException failed) {
        boolean begun = transaction != null && transaction.isStarted();
        if (transaction != null && begun && !pin.isTransactionOpen()) {
            transaction.failWithAllAround(pin.translated(what, failed));
        }
    }

    void forgetInstances() {
        if (instances != null) {
            instances.clear();
        }
    }
}
