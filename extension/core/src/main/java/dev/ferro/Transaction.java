package dev.ferro;

/**
 * A transaction on exactly one named connection and one physical connection, for its life (R14). It is committed when its
 * block ends, and rolled back when a throwable leaves the block, a statement failed in it, or {@link #setRollbackOnly()}
 * was called.
 *
 * <pre>{@code
 * transactions.using("service").run(transaction -> {
 *     events.insert(new PipelineEvent("sync_started"));           // runs on service, without saying so
 *     transaction.afterCommit(() -> mailer.announce("started"));
 * });
 * }</pre>
 *
 * <p>A nested one is a savepoint of the same transaction (R17). It belongs to the thread that began it. Every method but
 * {@link #connection()} and {@link #isActive()} throws {@link TransactionException} when another thread calls it or when
 * its block has ended (R14a).
 */
public interface Transaction extends Session {

    /**
     * Whether its block is still running.
     *
     * @return false for ever after the end; may be asked by any thread
     */
    boolean isActive();

    /** Decides that it ends in rollback, without an exception. A nested one takes only its own work back. */
    void setRollbackOnly();

    /**
     * Whether it can only be rolled back: somebody said so, or a statement failed in it.
     *
     * @return true if nothing of it can be committed any more
     */
    boolean isRollbackOnly();

    /**
     * Runs something after the outermost transaction was committed, when nothing is ambient any more (R14d). What a hook
     * throws is logged and changes nothing. It does not run if this nested transaction is rolled back, nor if the outcome
     * is unknown.
     *
     * @param hook runs once, in the thread of the transaction, in the order of the calls
     */
    void afterCommit(Runnable hook);

    /**
     * Runs something after the outermost transaction has ended, if this one was rolled back (R14d). What a hook throws is
     * logged and changes nothing. It does not run if the outcome is unknown.
     *
     * @param hook runs once, in the thread of the transaction, in the order of the calls
     */
    void afterRollback(Runnable hook);

    /**
     * Sets a parameter of the database for the rest of this transaction: {@code set_config(name, value, true)}. Row level
     * security reads it with {@code current_setting}. It is gone when the transaction ends, and when the nested one that
     * set it is rolled back. What the identity map knows is forgotten, because the database may answer differently now.
     *
     * @param name for example {@code request.jwt.claims}
     * @param value sent as a parameter, never as text
     * @throws TransactionException on a database that has no such parameters (SQLite)
     * @throws StatementException if the database refuses it
     */
    void set(String name, String value);
}
