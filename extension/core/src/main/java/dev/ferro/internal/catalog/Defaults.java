package dev.ferro.internal.catalog;

/** Stub. */
public final class Defaults {
    private Defaults() {}

    /**
     * Stub.
     * @param a one
     * @param b other
     * @return same
     */
    public static boolean same(String a, String b) {
        return a.equals(b);
    }
}
