package dev.ferro.internal.session;

import dev.ferro.internal.pool.ConnectionIdentity;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The instances made of one result: noted together, when it is complete. Used by one thread.
 */
final class LoadedInstances {

    private static final int FEW = 4;
    private static final @Nullable OriginCell[] NONE = new OriginCell[0];

    private final Origins origins;
    private final ConnectionIdentity origin;
    private @Nullable Class<?> type;
    private @Nullable OriginCell[] cells = NONE;
    private int count;

    LoadedInstances(Origins origins, ConnectionIdentity origin) {
        this.origins = origins;
        this.origin = origin;
    }

    void add(Object instance) {
        if (instance.getClass() != type) {
            note();
            type = instance.getClass();
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, Math.max(FEW, count * 2));
        }
        cells[count++] = new OriginCell(instance, origin);
    }

    /** Before anybody gets them. */
    void note() {
        if (count > 0 && type != null) {
            origins.table(type).add(cells, count);
        }
        forget();
    }

    /** Of a result that failed nobody gets anything. */
    void forget() {
        if (count > FEW) {
            cells = NONE;
        } else {
            Arrays.fill(cells, 0, count, null);
        }
        count = 0;
    }
}
