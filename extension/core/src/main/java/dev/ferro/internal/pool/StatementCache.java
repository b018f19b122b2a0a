package dev.ferro.internal.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;

/**
 * The statements kept prepared on one physical connection; the least recently used one goes first. SQLite's driver keeps
 * none itself, and preparing is half of what a small query costs there. Used by one thread at a time.
 */
final class StatementCache {

    private final Connection driver;
    private final int capacity;
    private final LinkedHashMap<String, KeptStatement> kept = new LinkedHashMap<>(16, 0.75f, true);

    StatementCache(Connection driver, int capacity) {
        this.driver = driver;
        this.capacity = capacity;
    }

    /** A statement that is on loan already (a query while the same query is being read) is prepared a second time. */
    KeptStatement take(String sql) throws SQLException {
        KeptStatement present = kept.get(sql);
        if (present == null) {
            KeptStatement prepared = new KeptStatement(driver.prepareStatement(sql), capacity > 0);
            if (capacity > 0) {
                kept.put(sql, prepared);
                dropEldest();
            }
            return prepared;
        }
        if (present.isTaken()) {
            return new KeptStatement(driver.prepareStatement(sql), false);
        }
        present.take();
        return present;
    }

    void clear() throws SQLException {
        for (KeptStatement statement : kept.values()) {
            statement.drop();
        }
        kept.clear();
    }

    private void dropEldest() throws SQLException {
        if (kept.size() > capacity) {
            Iterator<KeptStatement> eldest = kept.values().iterator();
            KeptStatement dropped = eldest.next();
            eldest.remove();
            dropped.drop();
        }
    }
}
