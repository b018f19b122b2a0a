package dev.ferro.redaction;

/** A set of primitive numbers, without zero, in which a hundred million are looked up. Filled by one thread. */
final class LongSet {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] slots;
    private final int shift;

    LongSet(int size) {
        int bits = 67 - Long.numberOfLeadingZeros(size);
        slots = new long[1 << bits];
        shift = Long.SIZE - bits;
    }

    void add(long value) {
        slots[slot(value)] = value;
    }

    boolean contains(long value) {
        return slots[slot(value)] == value;
    }

    /** Where the value is, or would be. */
    private int slot(long value) {
        int slot = (int) ((value * GOLDEN) >>> shift);
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) % slots.length;
        }
        return slot;
    }
}
