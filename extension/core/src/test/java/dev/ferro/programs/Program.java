package dev.ferro.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferro.RoutingException;
import dev.ferro.Session;
import dev.ferro.Sessions;
import dev.ferro.StatementException;
import dev.ferro.Transaction;
import dev.ferro.TransactionException;
import dev.ferro.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A random program of one thread: blocks within blocks, and single things in them. */
final class Program extends Worker {

    private static final int DEEPEST = 4;

    private final Executor strangers;
    private final List<String> heard = new ArrayList<>();
    private @Nullable Transaction over;
    private int hooks;

    Program(World world, String name, long seed, Executor strangers) {
        super(world, name, seed);
        this.strangers = strangers;
    }

    /** How a block ends. */
    private enum End {
        RETURN,
        ROLLBACK_ONLY,
        THROW,
        THROW_KEPT,
        ERROR,
        STACK_OVERFLOW
    }

    private static final class Planned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Kept extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class PlannedError extends Error {
        private static final long serialVersionUID = 1L;
    }

    void run(int steps) {
        while (steps() < steps) {
            Throwable thrown = catchThrowable(() -> something(0));
            if (thrown != null && !isPlanned(thrown)) {
                throw new AssertionError("after " + steps() + " steps", thrown);
            }
            assertThat(ferro.transactions().current()).as("ambient").isEmpty();
            assertThat(ferro.sessions().current()).as("ambient").isEmpty();
        }
    }

    private static boolean isPlanned(Throwable thrown) {
        return thrown instanceof Planned
                || thrown instanceof Kept
                || thrown instanceof PlannedError
                || thrown instanceof StackOverflowError;
    }

    private void something(int depth) {
        int dice = random.nextInt(depth == 0 ? 6 : 12);
        if (dice < 2 && depth < DEEPEST) {
            transaction(depth);
        } else if (dice == 2 && depth < DEEPEST) {
            session(depth);
        } else if (dice == 3) {
            misuse();
        } else {
            work();
        }
    }

    private void block(int depth) {
        for (int left = random.nextInt(7); left > 0; left--) {
            something(depth + 1);
        }
    }

    // ---- sessions

    private void session(int depth) {
        String explicit = explicit();
        Sessions sessions =
                explicit == null ? ferro.sessions() : ferro.sessions().using(explicit);
        String connection = model.route(explicit, null);
        step();
        if (connection == null) {
            assertThat(catchThrowable(() -> sessions.run(session -> {}))).isInstanceOf(RoutingException.class);
            return;
        }
        String around = model.pinned();
        model.pin(connection);
        try {
            sessions.run(session -> {
                assertThat(session.connection()).isEqualTo(connection);
                block(depth);
            });
        } finally {
            model.pin(around);
        }
    }

    // ---- transactions

    private void transaction(int depth) {
        String explicit = explicit();
        Transactions transactions = (explicit == null
                        ? ferro.transactions()
                        : ferro.transactions().using(explicit))
                .dontRollbackOn(Kept.class);
        String connection = model.route(explicit, null);
        step();
        if (connection == null || model.failed()) {
            assertThat(catchThrowable(() -> transactions.run(transaction -> block(depth))))
                    .isInstanceOf(connection == null ? RoutingException.class : TransactionException.class);
            return;
        }
        String around = model.pinned();
        boolean[] returned = new boolean[1];
        model.pin(connection);
        model.begin();
        Throwable thrown = catchThrowable(() -> transactions.run(transaction -> {
            over = transaction;
            assertThat(transaction.connection()).isEqualTo(connection);
            hook(transaction);
            block(depth);
            finish(transaction);
            returned[0] = true;
        }));
        ended(thrown, returned[0], around);
        passOn(thrown, depth);
    }

    private void ended(@Nullable Throwable thrown, boolean returned, @Nullable String around) {
        if (thrown instanceof AssertionError wrong) {
            throw wrong;
        }
        Model.Level level = model.level();
        boolean sound = !level.failed() && !level.rollbackOnly();
        boolean committed = sound && (thrown == null || thrown instanceof Kept);
        if (returned) {
            assertThat(thrown instanceof TransactionException).isEqualTo(level.failed());
            assertThat(thrown == null).isEqualTo(!level.failed());
        } else if (thrown instanceof TransactionException) {
            // Whoever let it through believed in a commit, which a failed statement had made impossible.
            assertThat(thrown.getSuppressed()).hasAtLeastOneElementOfType(Kept.class);
            assertThat(level.failed()).isTrue();
        } else {
            assertThat(thrown).matches(Program::isPlanned);
            assertThat(thrown instanceof Kept && level.failed()).isFalse();
        }
        List<String> expected = model.end(committed);
        assertThat(heard).as("hooks").isEqualTo(expected);
        heard.clear();
        model.pin(around);
        level.saved().forEach(this::check);
    }

    /** Exceptions are caught by one of the blocks around; errors go all the way. */
    private void passOn(@Nullable Throwable thrown, int depth) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception
                && !(thrown instanceof TransactionException)
                && depth > 0
                && random.nextInt(3) == 0) {
            throw exception;
        }
    }

    private void hook(Transaction transaction) {
        String commit = "committed " + hooks++;
        String rollback = "rolled back " + hooks++;
        if (random.nextInt(3) == 0) {
            model.afterCommit(commit);
            transaction.afterCommit(() -> hear(commit));
        }
        if (random.nextInt(3) == 0) {
            model.afterRollback(rollback);
            boolean failing = random.nextInt(200) == 0;
            transaction.afterRollback(() -> {
                hear(rollback);
                if (failing) {
                    throw new Planned();
                }
            });
        }
    }

    private void hear(String hook) {
        heard.add(ferro.sessions().current().isPresent() ? hook + " inside" : hook);
    }

    private void finish(Transaction transaction) {
        switch (end()) {
            case RETURN -> assertThat(transaction.isRollbackOnly()).isEqualTo(model.failed());
            case ROLLBACK_ONLY -> {
                transaction.setRollbackOnly();
                model.rollbackOnly();
                assertThat(transaction.isRollbackOnly()).isTrue();
            }
            case THROW -> throw new Planned();
            case THROW_KEPT -> throw new Kept();
            case ERROR -> throw new PlannedError();
            case STACK_OVERFLOW -> descend(0, !model.failed() && random.nextBoolean());
        }
    }

    private End end() {
        int dice = random.nextInt(100);
        if (dice < 55) {
            return End.RETURN;
        }
        if (dice < 70) {
            return End.ROLLBACK_ONLY;
        }
        if (dice < 85) {
            return End.THROW;
        }
        return dice < 95 ? End.THROW_KEPT : dice < 99 ? End.ERROR : End.STACK_OVERFLOW;
    }

    /** Really, and with statements on the way if it may end in the middle of one. */
    @SuppressWarnings("InfiniteRecursion")
    private int descend(int depth, boolean working) {
        boolean stillWorking = working && (depth % 64 != 0 || worked());
        return descend(depth + 1, stillWorking) + 1;
    }

    /** At the end of the stack SQLite's driver sometimes says no more than that something failed. */
    private boolean worked() {
        try {
            return !ferro.sql().fetchAll("select 1 as one").isEmpty();
        } catch (StatementException failed) {
            return false;
        }
    }

    // ---- what must not work

    private void misuse() {
        step();
        Transaction ended = over;
        Optional<Session> session = ferro.sessions().current();
        if (ended != null && !ended.isActive()) {
            assertThat(catchThrowable(ended::setRollbackOnly)).isInstanceOf(TransactionException.class);
            assertThat(catchThrowable(() -> ended.afterCommit(() -> hear("never"))))
                    .isInstanceOf(TransactionException.class);
        }
        if (session.isPresent() && !model.failed()) {
            leak(session.get());
        }
    }

    /** Another thread holds the session and a handle of its physical connection, and can do nothing with them. */
    private void leak(Session session) {
        try (Connection handle = ferro.dataSource(session.connection()).getConnection()) {
            Throwable thrown = CompletableFuture.supplyAsync(
                            () -> catchThrowable(() -> {
                                assertThat(ferro.sessions().current()).isEmpty();
                                refused(session::clear);
                                refused(session::routes);
                                assertThat(catchThrowable(handle::createStatement))
                                        .isInstanceOf(SQLException.class)
                                        .hasCauseInstanceOf(TransactionException.class);
                            }),
                            strangers)
                    .join();
            assertThat(thrown).isNull();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void refused(Runnable call) {
        assertThat(catchThrowable(call::run))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining(" belongs to thread 'program-");
    }
}
