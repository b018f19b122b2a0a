package dev.ferro;

import java.util.List;

/**
 * A pinned physical connection of one named connection, with its identity map: what the current thread works on until the
 * block that began it ends. A {@link Transaction} is one, too.
 *
 * <pre>{@code
 * sessions.using("service").run(session -> {
 *     sql.execute("select pg_advisory_lock(42)");
 *     rebuild();
 *     sql.execute("select pg_advisory_unlock(42)");   // the same physical connection
 * });
 * }</pre>
 *
 * <p>It belongs to the thread that began it. Every method but {@link #connection()} throws {@link TransactionException}
 * when another thread calls it or when its block has ended.
 */
public interface Session {

    /**
     * The connection it is pinned to.
     *
     * @return its name; may be asked by any thread and at any time
     */
    String connection();

    /**
     * The last routing decisions made in this session, oldest first: what asked, which rule won, which connection it was.
     *
     * @return at most {@value #REMEMBERED_ROUTES} decisions, unmodifiable
     */
    List<Route> routes();

    /** Forgets the instances that the identity map knows: the next read makes new ones (R18). */
    void clear();

    /** How many routing decisions a session remembers. */
    int REMEMBERED_ROUTES = 32;
}
