package dev.ferro.internal.pool;

import io.agroal.api.cache.Acquirable;
import io.agroal.api.cache.ConnectionCache;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for each thread what it borrowed last, so that it seldom has to look for another one. The threads of a server
 * outlive an application: what the pool itself would leave in them keeps the application's class loader for as long.
 * Thread-safe.
 */
final class LastConnection implements ConnectionCache {

    @SuppressWarnings("ThreadLocalUsage") // each pool has its own
    private final ThreadLocal<@Nullable WeakReference<Acquirable>> last = new ThreadLocal<>();

    @Override
    public @Nullable Acquirable get() {
        WeakReference<Acquirable> known = last.get();
        Acquirable connection = known == null ? null : known.get();
        return connection != null && connection.acquire() ? connection : null;
    }

    @Override
    public void put(Acquirable connection) {
        WeakReference<Acquirable> known = last.get();
        if (connection.isAcquirable() && (known == null || !known.refersTo(connection))) {
            last.set(new WeakReference<>(connection));
        }
    }

    @Override
    public void reset() {
        // The pool forgets its connections, and with them they are gone here.
    }
}
