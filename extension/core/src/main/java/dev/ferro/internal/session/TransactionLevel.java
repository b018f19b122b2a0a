package dev.ferro.internal.session;

import dev.ferro.StatementException;
import dev.ferro.TransactionException;
import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.dialect.TransactionRules;
import dev.ferro.internal.errors.Messages;
import dev.ferro.internal.pool.NamedConnection;
import dev.ferro.internal.pool.PhysicalConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the database is told of a transaction: its begin and end, or those of a savepoint. Nothing is sent before the first
 * statement in it.
 */
final class TransactionLevel {

    private final NamedConnection connection;
    private final TransactionRules rules;
    private final @Nullable TransactionLevel parent;
    private final TransactionMode mode;
    private final int depth;
    private final String savepoint;
    private boolean started;
    private boolean writesForbidden;

    private TransactionLevel(
            NamedConnection connection, @Nullable TransactionLevel parent, TransactionMode mode, int depth) {
        this.connection = connection;
        this.rules = connection.dialect().transactions();
        this.parent = parent;
        this.mode = mode;
        this.depth = depth;
        this.savepoint = "ferro_" + depth;
    }

    static TransactionLevel outermost(NamedConnection connection, TransactionMode mode) {
        return new TransactionLevel(connection, null, mode, 0);
    }

    TransactionLevel nested(TransactionMode asked) {
        asked.isolation()
                .filter(level -> !rules.gives(mode.isolation().or(connection.settings()::isolation), level))
                .ifPresent(level -> {
                    throw new TransactionException(
                            connection.name(), Messages.MSG.isolationTooLate(level.name(), connection.name()));
                });
        boolean readOnly = mode.readOnly() || asked.readOnly();
        return new TransactionLevel(connection, this, new TransactionMode(readOnly, mode.isolation()), depth + 1);
    }

    boolean isStarted() {
        return started;
    }

    void start(Connection driver) throws SQLException {
        if (parent == null) {
            // Before it: what was begun in part is rolled back as well.
            started = true;
            writesForbidden = rules.begin(driver, mode);
            return;
        }
        execute(driver, "savepoint " + savepoint);
        started = true;
        if (mode.readOnly() && !parent.mode.readOnly()) {
            writesForbidden = rules.forbidWrites(driver);
        }
    }

    /** An Error on the way leaves a physical connection of which nobody knows anything. */
    Outcome commit(@Nullable PhysicalConnection physical) {
        if (!started) {
            return Outcome.COMMITTED;
        }
        if (physical == null) {
            return Outcome.rolledBack(new TransactionException(
                    connection.name(),
                    Messages.MSG.onlyRollback(connection.name(), "the physical connection was lost")));
        }
        try {
            return parent == null ? commitAll(physical) : release(physical);
        } catch (RuntimeException | Error unsure) {
            physical.discard();
            throw unsure;
        }
    }

    private Outcome commitAll(PhysicalConnection physical) {
        try {
            rules.commit(physical.driver());
        } catch (SQLException failed) {
            if (Failures.isFatal(connection, failed)) {
                return Outcome.unknown(Failures.unknownOutcome(connection, physical, failed));
            }
            StatementException refused = Failures.statement(connection, physical, "the commit", failed);
            rollback(physical);
            // Whatever is wrong with it is not handed on (R14b).
            physical.discard();
            return Outcome.rolledBack(refused);
        }
        afterwards(physical);
        return Outcome.COMMITTED;
    }

    private Outcome release(PhysicalConnection physical) {
        try {
            allowWrites(physical);
            execute(physical.driver(), "release savepoint " + savepoint);
            return Outcome.COMMITTED;
        } catch (SQLException failed) {
            StatementException refused =
                    Failures.statement(connection, physical, "the end of a nested transaction", failed);
            Outcome rolledBack = rollback(physical);
            return rolledBack.trouble() == null ? Outcome.rolledBack(refused) : rolledBack;
        }
    }

    /** Of the outermost transaction nothing can fail: when the physical connection goes, the database takes all back. */
    Outcome rollback(@Nullable PhysicalConnection physical) {
        if (!started || physical == null) {
            return Outcome.ROLLED_BACK;
        }
        try {
            if (parent != null) {
                return rollbackToSavepoint(physical);
            }
            rules.rollback(physical.driver());
            afterwards(physical);
        } catch (SQLException unusable) {
            physical.discard();
        } catch (RuntimeException | Error unsure) {
            physical.discard();
            throw unsure;
        }
        return Outcome.ROLLED_BACK;
    }

    private Outcome rollbackToSavepoint(PhysicalConnection physical) {
        try {
            execute(physical.driver(), "rollback to savepoint " + savepoint);
            execute(physical.driver(), "release savepoint " + savepoint);
            allowWrites(physical);
            return Outcome.ROLLED_BACK;
        } catch (SQLException failed) {
            return Outcome.unknown(
                    Failures.statement(connection, physical, "the rollback of a nested transaction", failed));
        }
    }

    private void allowWrites(PhysicalConnection physical) throws SQLException {
        if (writesForbidden) {
            rules.allowWrites(physical.driver());
        }
    }

    private void afterwards(PhysicalConnection physical) {
        try {
            allowWrites(physical);
            rules.ended(physical.driver());
        } catch (SQLException unusable) {
            physical.discard();
        }
    }

    private static void execute(Connection driver, String sql) throws SQLException {
        try (Statement statement = driver.createStatement()) {
            statement.execute(sql);
        }
    }
}
