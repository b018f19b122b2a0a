package dev.ferro.internal.mapping;

/** Lets what an entity's own code throws pass as it is: a method handle declares {@code Throwable}. */
final class Unchecked {

    private Unchecked() {}

    /** Never returns; the return type lets callers write a throw statement. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
