package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.internal.dialect.GuestRules.WayBack;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A physical connection that the container lends us, behind its handle. It goes back as it came, or is destroyed; what is
 * known of it is forgotten then, because nobody can tell which one comes the next time.
 */
final class BorrowedConnection extends PhysicalConnection {

    private final Visit visit;
    private final Lender lender;
    private final WayBack unprepared;
    private final OpenConnections open;
    private final AtomicBoolean ended = new AtomicBoolean();

    BorrowedConnection(
            Visit visit, Lender lender, WayBack unprepared, ConnectionSettings settings, OpenConnections open) {
        super(visit.handle(), lender.dialect(), settings, open, new StatementCache(visit.handle(), 0));
        this.visit = visit;
        this.lender = lender;
        this.unprepared = unprepared;
        this.open = open;
    }

    @Override
    void restore(boolean changed) throws SQLException {
        if (!changed) {
            unprepared.go(driver());
        } else if (lender.wayBack().isPresent()) {
            lender.wayBack().get().go(driver());
            visit.restoreReadOnly();
            restoreNetworkTimeout();
        } else {
            discard();
        }
    }

    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            settle();
            end();
        }
    }

    @Override
    public void abort(Executor executor) {
        discard();
        if (ended.compareAndSet(false, true)) {
            end();
        }
    }

    private void end() {
        try {
            if (isDiscarded()) {
                lender.expel(visit.handle());
            } else {
                visit.close();
            }
        } finally {
            open.remove(this);
        }
    }
}
