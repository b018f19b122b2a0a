package dev.ferro.internal.session;

import dev.ferro.internal.pool.ConnectionIdentity;
import org.jspecify.annotations.Nullable;

/** An object that remembers where it came from by itself. */
public interface OriginHolder {

    /**
     * Where it came from.
     *
     * @return the connection, or null if it came from none, or was detached
     */
    @Nullable
    ConnectionIdentity origin();

    /**
     * Remembers where it came from.
     *
     * @param from the connection, or null to forget it
     */
    void origin(@Nullable ConnectionIdentity from);
}
