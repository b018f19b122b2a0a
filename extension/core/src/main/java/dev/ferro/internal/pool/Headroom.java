package dev.ferro.internal.pool;

/**
 * Looks whether the stack is deep enough for what begins here to end here as well. What is borrowed with the last bytes of
 * a stack could not be given back, and a session could not be taken off its thread. So the {@link StackOverflowError}
 * comes first, while nothing has begun.
 */
public final class Headroom {

    /**
     * Of some 160 bytes each when compiled, and 250 before: a driver needs about fifteen kilobytes to commit. A few wide
     * frames cost a tenth of as many bytes in narrow ones.
     */
    private static final int FRAMES = 160;

    private Headroom() {}

    /**
     * Looks.
     *
     * @throws StackOverflowError if there is not enough left
     */
    public static void check() {
        descend(FRAMES, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }

    /** The parameters are used after the call, so that each call has a frame, and change places, so that it is wide. */
    @SuppressWarnings("TooManyParameters") // that is what it is for
    private static long descend(
            int left,
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j,
            long k,
            long l,
            long m,
            long n,
            long o,
            long p) {
        return left == 0
                ? a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p
                : descend(left - 1, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, a) + left;
    }
}
