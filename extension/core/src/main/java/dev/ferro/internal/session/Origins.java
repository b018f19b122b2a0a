package dev.ferro.internal.session;

import dev.ferro.internal.pool.ConnectionIdentity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the instances of one Ferro came from (R19): by identity, never by {@code equals}, and without keeping them alive.
 * Thread-safe. What it costs, and what was tried, is in {@code docs/adr}.
 */
public final class Origins {

    private final Map<Class<?>, OriginTable> tables = new ConcurrentHashMap<>();

    private final Object owner;

    /**
     * Knows nothing yet.
     *
     * @param owner a token that stands for the Ferro
     */
    public Origins(Object owner) {
        this.owner = owner;
    }

    /**
     * Where an instance came from.
     *
     * @param instance of an entity
     * @return the connection, or null for one that was neither loaded nor saved, or was detached
     */
    public @Nullable ConnectionIdentity of(Object instance) {
        if (instance instanceof OriginHolder holder) {
            ConnectionIdentity origin = holder.origin();
            return origin != null && origin.isOf(owner) ? origin : null;
        }
        OriginTable table = tables.get(instance.getClass());
        return table == null ? null : table.get(instance);
    }

    /**
     * Forgets where an instance came from.
     *
     * @param instance of an entity
     */
    public void forget(Object instance) {
        if (instance instanceof OriginHolder holder) {
            holder.origin(null);
            return;
        }
        OriginTable table = tables.get(instance.getClass());
        if (table != null) {
            table.remove(instance);
        }
    }

    void remember(Object instance, ConnectionIdentity origin) {
        if (instance instanceof OriginHolder holder) {
            holder.origin(origin);
        } else {
            table(instance.getClass()).put(instance, origin);
        }
    }

    OriginTable table(Class<?> type) {
        OriginTable present = tables.get(type);
        return present == null ? tables.computeIfAbsent(type, made -> new OriginTable()) : present;
    }

    /** How many cells there are. */
    int size() {
        return tables.values().stream().mapToInt(OriginTable::size).sum();
    }
}
