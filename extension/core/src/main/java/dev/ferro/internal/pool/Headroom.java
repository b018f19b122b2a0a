package dev.ferro.internal.pool;

/**
 * Looks whether the stack is deep enough for what begins here to end here as well. What is borrowed with the last bytes of
 * a stack could not be given back, and a session could not be taken off its thread. So the {@link StackOverflowError}
 * comes first, while nothing has begun.
 */
public final class Headroom {

    /** Of some thirty bytes each when compiled, and a hundred before: a driver needs about fifteen kilobytes to commit. */
    private static final int FRAMES = 1000;

    private Headroom() {}

    /**
     * Looks.
     *
     * @throws StackOverflowError if there is not enough left
     */
    public static void check() {
        descend(FRAMES);
    }

    /** The parameter is used after the call, so that each call has a frame. */
    private static int descend(int left) {
        return left == 0 ? 0 : descend(left - 1) + left;
    }
}
