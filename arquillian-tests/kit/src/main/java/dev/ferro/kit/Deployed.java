package dev.ferro.kit;

import java.net.URI;

/** An application that runs. */
public interface Deployed extends AutoCloseable {

    /** Returns where its resources are, with a slash at the end. */
    URI address();

    /** Returns the process that it runs in. */
    long pid();

    /** Undeploys it; a second call does nothing. */
    @Override
    void close();
}
