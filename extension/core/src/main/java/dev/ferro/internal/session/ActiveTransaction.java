package dev.ferro.internal.session;

import dev.ferro.FerroError;
import dev.ferro.Route;
import dev.ferro.StatementException;
import dev.ferro.Transaction;
import dev.ferro.TransactionException;
import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.errors.Messages;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of the ambient session, or one nested in it: what its user sees, what was learnt in it, and how it ends.
 * How the database is told is the {@link TransactionLevel}'s. Used by its thread only; others are refused.
 */
public final class ActiveTransaction implements Transaction {

    private final ActiveSession session;
    private final @Nullable ActiveTransaction parent;
    private final TransactionLevel level;
    private final Hooks hooks = new Hooks();
    private final SavedInstances saved = new SavedInstances();
    private final List<LazyResult<?>> results = new ArrayList<>();
    private final long learntBefore;
    private final int entered;

    private boolean rollbackOnly;
    private boolean changedSettings;
    private @Nullable Throwable failure;
    private volatile boolean active = true;

    private ActiveTransaction(ActiveSession session, @Nullable ActiveTransaction parent, TransactionLevel level) {
        this.session = session;
        this.parent = parent;
        this.level = level;
        this.entered = session.enter();
        InstanceMap instances = session.instances();
        this.learntBefore = instances == null ? 0 : instances.now();
    }

    static ActiveTransaction in(ActiveSession session, @Nullable ActiveTransaction parent, TransactionMode mode) {
        if (parent == null) {
            return new ActiveTransaction(session, null, TransactionLevel.outermost(session.pinnedTo(), mode));
        }
        parent.checkSound("a nested transaction");
        return new ActiveTransaction(session, parent, parent.level.nested(mode));
    }

    // ---- what its user sees

    @Override
    public String connection() {
        return session.connection();
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public void setRollbackOnly() {
        checkUser();
        rollbackOnly = true;
    }

    @Override
    public boolean isRollbackOnly() {
        checkUser();
        return rollbackOnly || failure != null;
    }

    @Override
    public void afterCommit(Runnable hook) {
        checkUser();
        hooks.afterCommit(Objects.requireNonNull(hook, "hook"));
    }

    @Override
    public void afterRollback(Runnable hook) {
        checkUser();
        hooks.afterRollback(Objects.requireNonNull(hook, "hook"));
    }

    @Override
    public List<Route> routes() {
        checkUser();
        return session.routes();
    }

    @Override
    public void clear() {
        checkUser();
        session.clear();
    }

    @Override
    public void set(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        checkUser();
        LocalSetting.set(session, name, value);
        changedSettings = true;
    }

    void checkUser() {
        if (!active) {
            throw new TransactionException(connection(), Messages.MSG.ended("transaction", connection()));
        }
        session.checkUser("transaction");
    }

    // ---- while it runs

    boolean isStarted() {
        return level.isStarted();
    }

    void start(Connection driver) throws SQLException {
        if (parent != null && !parent.isStarted()) {
            parent.start(driver);
        }
        level.start(driver);
    }

    /** Nothing of it can be committed any more. What was not begun yet cannot shield what is around it. */
    void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        if (parent != null && !level.isStarted()) {
            parent.fail(cause);
        }
    }

    /** The physical connection is lost, and with it all work on it. */
    void failWithAllAround(Throwable cause) {
        for (ActiveTransaction one = this; one != null; one = one.parent) {
            if (one.failure == null) {
                one.failure = cause;
            }
        }
    }

    void checkSound(Object what) {
        if (failure != null) {
            throw new TransactionException(
                    connection(),
                    Messages.MSG.failedBefore(what.toString(), connection(), Failures.reason(failure)),
                    failure);
        }
    }

    /** What a saved instance was before, for the case of a rollback. */
    void saved(SavedInstance instance) {
        saved.add(instance);
    }

    void opened(LazyResult<?> result) {
        results.add(result);
    }

    void closed(LazyResult<?> result) {
        results.remove(result);
    }

    // ---- the end

    /** Runs work that has no block of its own. */
    <R extends @Nullable Object> R call(Supplier<R> work) {
        R result;
        try {
            result = work.get();
        } catch (Throwable failed) {
            endAfter(failed);
            throw failed;
        }
        end();
        return result;
    }

    /** Ends it after a block that returned. */
    public void end() {
        Throwable failed = reasonToRollBack();
        Outcome outcome = finish(!rollbackOnly && failed == null);
        if (failed != null) {
            throw onlyRollback(failed, outcome.trouble());
        }
        if (outcome.trouble() != null) {
            throw outcome.trouble();
        }
    }

    /** A failure in it, or a nested one that could not end, as when the stack was exhausted: nobody knows what it left. */
    private @Nullable Throwable reasonToRollBack() {
        return failure == null && session.transaction() != this
                ? new IllegalStateException("a nested transaction did not end")
                : failure;
    }

    private TransactionException onlyRollback(Throwable failed, @Nullable Throwable besides) {
        TransactionException told = new TransactionException(
                connection(), Messages.MSG.onlyRollback(connection(), Failures.reason(failed)), failed);
        if (besides != null && besides != failed) {
            told.addSuppressed(besides);
        }
        return told;
    }

    /**
     * Rolls it back after a block that threw.
     *
     * @param thrown what left the block; trouble of the rollback itself is added to it
     */
    public void endAfter(Throwable thrown) {
        Outcome outcome = finish(false);
        if (outcome.trouble() != null) {
            thrown.addSuppressed(outcome.trouble());
        }
    }

    /**
     * Commits it after a block that threw what need not roll back.
     *
     * @param thrown what left the block; it is suppressed if nothing could be committed, because the caller must hear of
     *     that, unless it says so itself
     */
    public void commitAfter(Throwable thrown) {
        Throwable failed = reasonToRollBack();
        Outcome outcome = finish(!rollbackOnly && failed == null);
        if (outcome.trouble() != null) {
            outcome.trouble().addSuppressed(thrown);
            throw outcome.trouble();
        }
        if (failed != null) {
            if (!(thrown instanceof FerroError)) {
                throw onlyRollback(failed, thrown);
            }
            thrown.addSuppressed(onlyRollback(failed, null));
        }
    }

    /** Decided once: the database, then what was learnt, then the physical connection, then the hooks. */
    private Outcome finish(boolean commit) {
        Outcome outcome = Outcome.UNKNOWN;
        try {
            List.copyOf(results).forEach(LazyResult::close);
            outcome = commit ? explained(level.commit(session.physical())) : level.rollback(session.physical());
        } catch (RuntimeException | Error unsure) {
            session.tear(unsure);
            throw unsure;
        } finally {
            active = false;
            learn(outcome);
            session.ended(this, parent);
            session.exit(entered);
        }
        if (parent == null) {
            hooks.run(outcome);
        }
        return outcome;
    }

    /** A constraint may have waited for the commit. */
    private Outcome explained(Outcome outcome) {
        return outcome.trouble() instanceof StatementException refused
                ? new Outcome(outcome.kind(), Violations.ofCommit(saved.models(), refused))
                : outcome;
    }

    private void learn(Outcome outcome) {
        if (outcome.isRolledBack()) {
            saved.undo(session.origins());
            InstanceMap instances = session.instances();
            if (instances != null) {
                instances.backTo(learntBefore);
            }
        }
        if (changedSettings) {
            // They end here, or in a transaction around: other claims, perhaps other answers (R18).
            session.forgetInstances();
        }
        if (parent != null) {
            parent.changedSettings |= changedSettings;
            hooks.moveTo(parent.hooks, outcome);
            saved.moveTo(parent.saved);
            if (outcome.kind() == Outcome.Kind.UNKNOWN) {
                parent.fail(outcome.trouble() == null ? new IllegalStateException("no end") : outcome.trouble());
            }
        }
    }
}
