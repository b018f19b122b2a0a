package dev.ferro.internal.session;

import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.dialect.TransactionRules;
import dev.ferro.internal.pool.Lease;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.PhysicalConnection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Runs each piece of work on a physical connection of its own, whatever is ambient. */
public final class OwnConnection implements WorkRunner {

    private final Origins origins;

    /**
     * Creates a runner.
     *
     * @param origins learn where instances came from
     */
    public OwnConnection(Origins origins) {
        this.origins = origins;
    }

    @Override
    public <R extends @Nullable Object> R run(NamedConnection connection, Object what, Work<R> work) {
        try (Lease lease = connection.borrow()) {
            try {
                Workplace at = new Workplace(connection, lease.physical(), origins, null);
                R result = work.on(at);
                at.succeeded();
                return result;
            } catch (SQLException failed) {
                throw Violations.ofStatement(what, Failures.statement(connection, lease.physical(), what, failed));
            } catch (Error unsure) {
                // Wherever in the driver's conversation with the server that was.
                lease.physical().tear();
                throw unsure;
            }
        }
    }

    @Override
    public <R extends @Nullable Object> R atomically(
            NamedConnection connection, TransactionMode mode, Object what, Work<R> work) {
        return run(connection, what, at -> {
            TransactionRules rules = connection.dialect().transactions();
            PhysicalConnection physical = at.physical();
            boolean done = false;
            boolean torn = false;
            try {
                rules.begin(physical.driver(), mode);
                R result = work.on(at);
                commit(connection, physical);
                done = true;
                return result;
            } catch (Error unsure) {
                // Nothing is sent any more: the answer would be one to another question.
                torn = true;
                throw unsure;
            } finally {
                if (!torn) {
                    end(rules, physical, done);
                }
            }
        });
    }

    private static void commit(NamedConnection connection, PhysicalConnection physical) throws SQLException {
        try {
            connection.dialect().transactions().commit(physical.driver());
        } catch (SQLException failed) {
            if (Failures.isFatal(connection, failed)) {
                throw Failures.unknownOutcome(connection, physical, failed);
            }
            physical.discard();
            throw failed;
        }
    }

    /** Whatever does not end well is not used again: the pool underneath would commit what is left open. */
    private static void end(TransactionRules rules, PhysicalConnection physical, boolean committed) {
        try {
            if (!committed) {
                rules.rollback(physical.driver());
            }
            rules.ended(physical.driver());
        } catch (SQLException unusable) {
            physical.discard();
        }
    }
}
