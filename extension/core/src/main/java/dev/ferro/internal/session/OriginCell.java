package dev.ferro.internal.session;

import dev.ferro.internal.pool.ConnectionIdentity;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** Where one instance came from, as long as somebody else holds the instance. Guarded by the table that it is in. */
final class OriginCell extends WeakReference<Object> {

    ConnectionIdentity origin;
    int hash;

    @Nullable
    OriginCell next;

    OriginCell(Object instance, ConnectionIdentity origin) {
        super(instance);
        this.origin = origin;
    }

    boolean isGone() {
        return refersTo(null);
    }
}
