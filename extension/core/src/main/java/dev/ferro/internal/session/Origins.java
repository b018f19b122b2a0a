package dev.ferro.internal.session;

import dev.ferro.internal.pool.ConnectionIdentity;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the instances of one Ferro came from (R19): by identity, never by {@code equals}, and without keeping them alive.
 * Thread-safe: the instances are spread over stripes, each locked for a few instructions.
 *
 * <p>A hash table of weak cells, because the JDK's weak map compares by {@code equals} and its concurrent map needs two
 * more objects per entry. What it costs is in {@code docs/adr}.
 */
public final class Origins {

    private static final int STRIPES = 64;

    private final Stripe[] stripes = new Stripe[STRIPES];

    /** Knows nothing yet. */
    public Origins() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    /**
     * Where an instance came from.
     *
     * @param instance of an entity
     * @return the connection, or null for one that was neither loaded nor saved, or was detached
     */
    public @Nullable ConnectionIdentity of(Object instance) {
        int hash = hash(instance);
        return stripe(hash).get(instance, hash);
    }

    void remember(Object instance, ConnectionIdentity origin) {
        int hash = hash(instance);
        stripe(hash).put(instance, hash, origin);
    }

    /**
     * Forgets where an instance came from.
     *
     * @param instance of an entity
     */
    public void forget(Object instance) {
        int hash = hash(instance);
        stripe(hash).remove(instance, hash);
    }

    /** How many instances are known; those that nobody holds any more leave with the next one that comes. */
    int size() {
        int size = 0;
        for (Stripe stripe : stripes) {
            size += stripe.size();
        }
        return size;
    }

    /** Upper bits choose the stripe, lower ones the slot in it; both from bits that the JDK made random. */
    private static int hash(Object instance) {
        int hash = System.identityHashCode(instance);
        return hash ^ (hash >>> 15);
    }

    private Stripe stripe(int hash) {
        return stripes[(hash >>> 20) & (STRIPES - 1)];
    }

    /** A weak cell, which is its own link in a chain. */
    private static final class Cell extends WeakReference<Object> {
        private final int hash;
        private ConnectionIdentity origin;
        private @Nullable Cell next;

        Cell(Object instance, ReferenceQueue<Object> gone, int hash, ConnectionIdentity origin, @Nullable Cell next) {
            super(instance, gone);
            this.hash = hash;
            this.origin = origin;
            this.next = next;
        }
    }

    private static final class Stripe {
        private static final int SMALLEST = 16;

        private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
        private @Nullable Cell[] table = new Cell[SMALLEST];
        private int size;

        synchronized int size() {
            return size;
        }

        synchronized @Nullable ConnectionIdentity get(Object instance, int hash) {
            Cell cell = find(instance, hash);
            return cell == null ? null : cell.origin;
        }

        synchronized void put(Object instance, int hash, ConnectionIdentity origin) {
            Cell present = find(instance, hash);
            if (present != null) {
                present.origin = origin;
                return;
            }
            dropGone();
            if (size >= table.length) {
                resize(table.length * 2);
            }
            int slot = hash & (table.length - 1);
            table[slot] = new Cell(instance, gone, hash, origin, table[slot]);
            size++;
        }

        synchronized void remove(Object instance, int hash) {
            Cell cell = find(instance, hash);
            if (cell != null) {
                cell.clear();
                unlink(cell);
            }
        }

        private @Nullable Cell find(Object instance, int hash) {
            for (Cell cell = table[hash & (table.length - 1)]; cell != null; cell = cell.next) {
                if (cell.refersTo(instance)) {
                    return cell;
                }
            }
            return null;
        }

        private void dropGone() {
            boolean dropped = false;
            for (Object cell = gone.poll(); cell != null; cell = gone.poll()) {
                unlink((Cell) cell);
                dropped = true;
            }
            if (dropped && table.length > SMALLEST && size < table.length / 8) {
                resize(Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, size)) * 2));
            }
        }

        /** A cell that was removed by hand may come out of the queue as well; it is not found then. */
        private void unlink(Cell gone) {
            int slot = gone.hash & (table.length - 1);
            Cell before = null;
            for (Cell cell = table[slot]; cell != null; cell = cell.next) {
                if (cell == gone) {
                    if (before == null) {
                        table[slot] = cell.next;
                    } else {
                        before.next = cell.next;
                    }
                    size--;
                    return;
                }
                before = cell;
            }
        }

        private void resize(int capacity) {
            @Nullable Cell[] resized = new Cell[capacity];
            for (Cell chain : table) {
                Cell cell = chain;
                while (cell != null) {
                    Cell next = cell.next;
                    int slot = cell.hash & (capacity - 1);
                    cell.next = resized[slot];
                    resized[slot] = cell;
                    cell = next;
                }
            }
            table = resized;
        }
    }
}
