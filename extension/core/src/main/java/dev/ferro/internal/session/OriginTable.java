package dev.ferro.internal.session;

import dev.ferro.internal.pool.ConnectionIdentity;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the instances of one class came from. Thread-safe: locked for one look, or for one result.
 *
 * <p>What was just loaded is only appended to a list, because most of it is never asked about: hashing it would cost as
 * much as reading it from the driver. A short list is searched from its end; a long one is moved to a hash table when
 * somebody asks. Cells whose instance is gone are dropped when room is needed, without a reference queue, which would cost
 * more than all the rest.
 */
final class OriginTable {

    private static final int SMALLEST = 64;
    private static final int SEARCHED = 256;

    private @Nullable OriginCell[] fresh = new OriginCell[SMALLEST];
    private int freshCount;
    private @Nullable OriginCell[] index = new OriginCell[SMALLEST];
    private int indexed;

    /** Takes the instances of a result, which are in no cell yet. */
    synchronized void add(@Nullable OriginCell[] cells, int count) {
        if (freshCount + count > fresh.length) {
            makeRoom(count);
        }
        System.arraycopy(cells, 0, fresh, freshCount, count);
        freshCount += count;
    }

    synchronized @Nullable ConnectionIdentity get(Object instance) {
        OriginCell cell = find(instance);
        return cell == null ? null : cell.origin;
    }

    synchronized void put(Object instance, ConnectionIdentity origin) {
        OriginCell present = find(instance);
        if (present == null) {
            add(new OriginCell[] {new OriginCell(instance, origin)}, 1);
        } else {
            present.origin = origin;
        }
    }

    synchronized void remove(Object instance) {
        OriginCell present = find(instance);
        if (present != null) {
            present.clear();
        }
    }

    /** How many cells there are, those included whose instance is gone. */
    synchronized int size() {
        return freshCount + indexed;
    }

    private @Nullable OriginCell find(Object instance) {
        if (freshCount > SEARCHED) {
            indexFresh();
        }
        for (int i = freshCount - 1; i >= 0; i--) {
            OriginCell cell = fresh[i];
            if (cell != null && cell.refersTo(instance)) {
                return cell;
            }
        }
        return indexed == 0 ? null : findIndexed(instance);
    }

    private @Nullable OriginCell findIndexed(Object instance) {
        for (OriginCell cell = index[slot(System.identityHashCode(instance))]; cell != null; cell = cell.next) {
            if (cell.refersTo(instance)) {
                return cell;
            }
        }
        return null;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (index.length - 1);
    }

    private void makeRoom(int count) {
        int kept = 0;
        for (int i = 0; i < freshCount; i++) {
            OriginCell cell = fresh[i];
            if (cell != null && !cell.isGone()) {
                fresh[kept++] = cell;
            }
        }
        Arrays.fill(fresh, kept, freshCount, null);
        freshCount = kept;
        // Twice as long as what is left, so that each cell is looked at twice on average, however many there are.
        int wanted = Math.max(SMALLEST, Integer.highestOneBit(kept + count) * 4);
        if (wanted > fresh.length || wanted < fresh.length / 4) {
            fresh = Arrays.copyOf(fresh, wanted);
        }
    }

    private void indexFresh() {
        if (indexed + freshCount > index.length) {
            rebuild();
        }
        for (int i = 0; i < freshCount; i++) {
            OriginCell cell = fresh[i];
            Object instance = cell == null ? null : cell.get();
            if (cell != null && instance != null) {
                cell.hash = System.identityHashCode(instance);
                link(cell);
            }
        }
        fresh = new OriginCell[SMALLEST];
        freshCount = 0;
    }

    private void link(OriginCell cell) {
        int slot = slot(cell.hash);
        cell.next = index[slot];
        index[slot] = cell;
        indexed++;
    }

    /** Without the cells whose instance is gone, in a table that fits the rest and what is to come. */
    private void rebuild() {
        @Nullable OriginCell[] old = index;
        int alive = 0;
        for (OriginCell chain : old) {
            for (OriginCell cell = chain; cell != null; cell = cell.next) {
                alive += cell.isGone() ? 0 : 1;
            }
        }
        index = new OriginCell[Math.max(SMALLEST, Integer.highestOneBit(alive + freshCount) * 4)];
        indexed = 0;
        for (OriginCell chain : old) {
            OriginCell cell = chain;
            while (cell != null) {
                OriginCell next = cell.next;
                if (!cell.isGone()) {
                    link(cell);
                }
                cell = next;
            }
        }
    }
}
