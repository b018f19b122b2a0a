package dev.ferro.internal.transaction;

import dev.ferro.Isolation;
import dev.ferro.Transaction;
import dev.ferro.Transactions;
import dev.ferro.internal.dialect.TransactionMode;
import dev.ferro.internal.routing.Choice;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.ActiveSession;
import dev.ferro.internal.session.ActiveTransaction;
import dev.ferro.internal.session.Ambient;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transactions over the resolver and the ambient session. Immutable and thread-safe. */
public final class DefaultTransactions implements Transactions {

    private final Router router;
    private final Ambient ambient;
    private final Choice choice;
    private final TransactionMode mode;
    private final RollbackRules rules;

    /**
     * Creates transactions as the default routing has them.
     *
     * @param router the resolver
     * @param ambient the sessions
     */
    public DefaultTransactions(Router router, Ambient ambient) {
        this(router, ambient, Choice.NONE, TransactionMode.DEFAULT, RollbackRules.ALL);
    }

    private DefaultTransactions(
            Router router, Ambient ambient, Choice choice, TransactionMode mode, RollbackRules rules) {
        this.router = router;
        this.ambient = ambient;
        this.choice = choice;
        this.mode = mode;
        this.rules = rules;
    }

    @Override
    public Transactions using(String connection) {
        return new DefaultTransactions(router, ambient, choice.using(connection), mode, rules);
    }

    @Override
    public Transactions readOnly() {
        return new DefaultTransactions(router, ambient, choice, mode.asReadOnly(), rules);
    }

    @Override
    public Transactions isolation(Isolation level) {
        Objects.requireNonNull(level, "level");
        return new DefaultTransactions(router, ambient, choice, mode.at(level), rules);
    }

    @Override
    public Transactions rollbackOn(Class<? extends Throwable> type) {
        Objects.requireNonNull(type, "type");
        return new DefaultTransactions(router, ambient, choice, mode, rules.rollingBackOn(type));
    }

    @Override
    public Transactions dontRollbackOn(Class<? extends Throwable> type) {
        Objects.requireNonNull(type, "type");
        return new DefaultTransactions(router, ambient, choice, mode, rules.committingOn(type));
    }

    @Override
    public <X extends Throwable> void run(Block<X> block) throws X {
        Objects.requireNonNull(block, "block");
        call(transaction -> {
            block.run(transaction);
            return transaction;
        });
    }

    @Override
    public <R extends @Nullable Object, X extends Throwable> R call(Call<R, X> block) throws X {
        Objects.requireNonNull(block, "block");
        ActiveTransaction transaction = ambient.begin(router.route(choice, this), mode);
        R result;
        try {
            result = block.call(transaction);
        } catch (Throwable thrown) {
            if (rules.commits(thrown)) {
                transaction.commitAfter(thrown);
            } else {
                transaction.endAfter(thrown);
            }
            throw thrown;
        }
        transaction.end();
        return result;
    }

    @Override
    public Optional<Transaction> current() {
        ActiveSession session = ambient.current();
        return session == null ? Optional.empty() : Optional.ofNullable(session.transaction());
    }

    @Override
    public String toString() {
        return "Transaction" + choice;
    }
}
