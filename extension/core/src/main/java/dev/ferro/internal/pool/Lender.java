package dev.ferro.internal.pool;

import dev.ferro.ConnectionSettings;
import dev.ferro.ContainerDataSource;
import dev.ferro.Database;
import dev.ferro.internal.dialect.Dialect;
import dev.ferro.internal.dialect.GuestRules.WayBack;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.settings.ConnectionRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A data source of the container, as the one who lends us physical connections, with what was found out about it. What
 * fails here leaves as a {@link ConnectException}, whose text is ours (R25). Thread-safe.
 */
final class Lender {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private final ConnectionSettings settings;
    private final ContainerDataSource container;
    private final Dialect dialect;
    private final Optional<WayBack> wayBack;
    private final OpenConnections open;

    private Lender(
            ConnectionSettings settings,
            ContainerDataSource container,
            Dialect dialect,
            Optional<WayBack> wayBack,
            OpenConnections open) {
        this.settings = settings;
        this.container = container;
        this.dialect = dialect;
        this.wayBack = wayBack;
        this.open = open;
    }

    /** Looks at one physical connection. */
    static Lender of(ConnectionSettings settings, ContainerDataSource container, OpenConnections open)
            throws ConnectException {
        LendingFailures failures = new LendingFailures(settings, container);
        try (Visit visit = Visit.at(container.source(), failures)) {
            Database database = DataSourceCheck.database(settings, container, visit.handle());
            ConnectionRules.check(settings, database);
            Dialect dialect = Dialect.of(database);
            DataSourceCheck.refuseObstacle(settings, container, dialect.guests().obstacle(visit.handle()));
            return new Lender(settings, container, dialect, dialect.guests().wayBack(visit.handle()), open);
        } catch (ConnectException explained) {
            throw explained;
        } catch (SQLException failed) {
            throw failures.unavailable(failed);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    BorrowedConnection lend() throws ConnectException {
        BorrowedConnection borrowed = patiently(new LendingFailures(settings, container));
        if (!open.add(borrowed)) {
            borrowed.close();
            throw new ConnectException(Messages.MSG.poolClosed(settings.name()), null);
        }
        return borrowed;
    }

    /** A pool may take a moment to notice that it has a dead one. */
    private BorrowedConnection patiently(LendingFailures failures) throws ConnectException {
        long deadline = System.nanoTime() + settings.pool().acquireTimeout().toNanos();
        while (true) {
            Connection handle = Visit.handle(container.source(), failures);
            try {
                return prepared(Visit.with(handle, failures), failures);
            } catch (ConnectException explained) {
                throw explained;
            } catch (SQLException dead) {
                Expulsion.ofDead(handle, container.source(), dialect.guests());
                if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                    throw failures.unavailable(dead);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** A dead one is the caller's to expel, once: its handle may be somebody else's by the second time. */
    private BorrowedConnection prepared(Visit visit, LendingFailures failures) throws SQLException {
        try {
            WayBack unprepared = dialect.guests().prepare(visit.handle(), settings);
            return new BorrowedConnection(visit, this, unprepared, settings, open);
        } catch (SQLException failed) {
            if (!Pools.isAlive(visit.handle())) {
                throw failed;
            }
            expel(visit.handle());
            throw failures.unavailable(failed);
        } catch (RuntimeException | Error broken) {
            expel(visit.handle());
            throw broken;
        }
    }

    /** Empty if a session that somebody changed cannot be brought back to what the container made of it. */
    Optional<WayBack> wayBack() {
        return wayBack;
    }

    /** Sees to it that nobody gets this physical connection any more. */
    void expel(Connection handle) {
        Expulsion.of(handle, dialect.guests());
    }
}
