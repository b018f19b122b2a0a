package dev.ferro;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends transactions. Immutable and thread-safe: every method that changes a setting returns another object.
 *
 * <pre>{@code
 * transactions.using("service").run(transaction -> { … });
 * long id = transactions.isolation(Isolation.SERIALIZABLE).call(transaction -> accounts.insert(account).id());
 * }</pre>
 *
 * <p>Without {@link #using} a transaction runs on the connection of the ambient session or transaction, else on the
 * default. Inside another transaction it is a nested one, a savepoint, and naming another connection fails (R17). Nothing
 * is sent before the first statement of the block, and a nested block without statements costs nothing.
 */
public interface Transactions {

    /**
     * The same on a named connection.
     *
     * @param connection the name of a connection, taken from code, never from a request
     * @return transactions that all run on that connection, or fail
     */
    Transactions using(String connection);

    /**
     * The same, without writing: the database refuses it. What is nested in a read-only transaction is read-only as well.
     *
     * @return read-only transactions
     */
    Transactions readOnly();

    /**
     * The same with an isolation level, or a stronger one. It is set when the outermost transaction begins: asking for more
     * inside it fails. SQLite is always serializable, which is the most that anybody may ask for.
     *
     * @param level of isolation
     * @return transactions of that level
     */
    Transactions isolation(Isolation level);

    /**
     * Rolls back for a type of throwable, as is done for any anyway: the exception to a wider {@link #dontRollbackOn}.
     * Among the types that fit a throwable the nearest decides; may be called several times.
     *
     * @param type of throwable, its subclasses included
     * @return transactions with that rule
     */
    Transactions rollbackOn(Class<? extends Throwable> type);

    /**
     * Commits although a type of throwable leaves the block; the throwable is thrown all the same. May be called several
     * times.
     *
     * @param type of throwable, its subclasses included
     * @return transactions with that rule
     */
    Transactions dontRollbackOn(Class<? extends Throwable> type);

    /**
     * Runs a block in a transaction.
     *
     * @param block the work
     * @param <X> what the block may throw; it reaches the caller as it is
     * @throws RoutingException if no connection can be chosen, or it is not the ambient one; nothing was sent
     * @throws ConnectionUnavailableException if the first statement finds no physical connection in time
     * @throws TransactionException if the block ended normally, but a statement in it had failed; everything is rolled
     *     back
     * @throws StatementException if the database refuses the commit; everything is rolled back
     * @throws UnknownOutcomeException if the physical connection broke during the commit
     */
    <X extends Throwable> void run(Block<X> block) throws X;

    /**
     * Calls a block in a transaction for its result.
     *
     * @param block the work
     * @param <R> its result
     * @param <X> what the block may throw; it reaches the caller as it is
     * @return its result
     * @throws RoutingException if no connection can be chosen, or it is not the ambient one; nothing was sent
     * @throws ConnectionUnavailableException if the first statement finds no physical connection in time
     * @throws TransactionException if the block ended normally, but a statement in it had failed; everything is rolled
     *     back
     * @throws StatementException if the database refuses the commit; everything is rolled back
     * @throws UnknownOutcomeException if the physical connection broke during the commit
     */
    <R extends @Nullable Object, X extends Throwable> R call(Call<R, X> block) throws X;

    /**
     * The innermost transaction of the current thread.
     *
     * @return empty if there is none
     */
    Optional<Transaction> current();

    /**
     * Work in a transaction.
     *
     * @param <X> what it may throw
     */
    @FunctionalInterface
    interface Block<X extends Throwable> {

        /**
         * Does it.
         *
         * @param transaction in which it is done
         * @throws X to roll back
         */
        void run(Transaction transaction) throws X;
    }

    /**
     * Work in a transaction, with a result.
     *
     * @param <R> the result
     * @param <X> what it may throw
     */
    @FunctionalInterface
    interface Call<R extends @Nullable Object, X extends Throwable> {

        /**
         * Does it.
         *
         * @param transaction in which it is done
         * @return the result
         * @throws X to roll back
         */
        R call(Transaction transaction) throws X;
    }
}
