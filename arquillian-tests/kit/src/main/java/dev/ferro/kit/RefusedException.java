package dev.ferro.kit;

/** A container has refused an application; the message holds everything that it said. */
public final class RefusedException extends Exception {

    /** Holds what was said. */
    public RefusedException(String said, Throwable cause) {
        super(said, cause);
    }
}
