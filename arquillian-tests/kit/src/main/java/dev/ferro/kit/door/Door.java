package dev.ferro.kit.door;

/** The bean of an application that answers requests over HTTP. Thread-safe. */
public interface Door {

    /**
     * Answers one request.
     *
     * @param path below {@code door/}
     * @throws Throwable what went wrong
     */
    String answer(String path) throws Throwable;
}
